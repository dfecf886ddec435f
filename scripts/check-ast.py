"""Parses Python files with CPython's ast module and with ours, and compares the dumps byte for byte, errors and all.

    python3.14 scripts/check-ast.py [--tool path] [--all] [path ...]     (default: the library of the Python that runs this)

Exits with 1 when anything differs. The tool is scripts/ast-tool.cs; build it first:
    dotnet build scripts/ast-tool.cs -c Release
"""
import argparse
import ast
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def write_names():
    path = os.path.join(tempfile.gettempdir(), "tieredpy-character-names.txt")
    if not os.path.exists(path):
        with open(path + ".new", "w") as f:
            for i in range(0x110000):
                name = unicodedata.name(chr(i), None)
                if name and not 0xD800 <= i <= 0xDFFF:
                    f.write("%s\t%x\n" % (name, i))
            # Names that only unicodedata.lookup knows (aliases): those that the library's sources use.
            used = set()
            for source in glob.glob(os.path.join(os.path.dirname(os.__file__), "**", "*.py"), recursive=True):
                if os.path.exists(source):
                    used.update(re.findall(rb"\\N\{([^}]+)\}", open(source, "rb").read()))
            for alias in sorted(used):
                try:
                    f.write("%s\t%x\n" % (alias.decode(), ord(unicodedata.lookup(alias.decode()))))
                except (KeyError, TypeError, UnicodeDecodeError):
                    pass
        os.replace(path + ".new", path)
    return path


def find_tool():
    found = glob.glob(os.path.expanduser("~/.local/share/dotnet/runfile/ast-tool-*/bin/*/ast-tool.dll"))
    found += glob.glob(os.path.join(ROOT, "artifacts/**/ast-tool.dll"), recursive=True)
    found += glob.glob("/tmp/dotnet/runfile/ast-tool-*/bin/*/ast-tool.dll")
    found = [f for f in found if "/obj/" not in f]
    if not found:
        sys.exit("build the tool first: dotnet build scripts/ast-tool.cs -c Release")
    return max(found, key=os.path.getmtime)


class Tool:
    def __init__(self, path=None):
        self.process = subprocess.Popen(
            ["dotnet", path or find_tool(), write_names()], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the tool died on %.200r" % (request,))
        return json.loads(line)


def join_surrogates(dump):
    """Two escapes of one surrogate pair are one character in UTF-16, and two in CPython: the one known difference."""
    def join(match):
        return repr(match[0].encode().decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16"))[1:-1]
    return re.sub(r"(?<!\\)\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}", join, dump)


def reference(source, mode="exec", filename="<unknown>", flags=0, attributes=True):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = compile(source, filename, mode, flags | ast.PyCF_ONLY_AST, dont_inherit=True)
            answer = {"dump": join_surrogates(ast.dump(tree, include_attributes=True))}
        except SyntaxError as e:
            kind = "IncompleteInput" if type(e).__name__ == "_IncompleteInputError" else type(e).__name__
            answer = {"error": [kind, e.msg, e.lineno or 0, e.offset or 0, e.end_lineno or 0, e.end_offset or 0, e.text]}
        except (ValueError, MemoryError, OverflowError, RecursionError) as e:
            answer = {"error": [type(e).__name__, str(e), 0, 0, 0, 0, None]}
    answer["warnings"] = [[str(w.message), w.lineno] for w in caught]
    return answer


def differing(ours, theirs):
    for key in ("crash", "error", "dump", "warnings"):
        if ours.get(key) != theirs.get(key):
            return key
    return None


def show(key, ours, theirs):
    a, b = ours.get(key), theirs.get(key)
    if isinstance(a, str) and isinstance(b, str):
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        at = max(0, at - 60)
        a, b = a[at:at + 160], b[at:at + 160]
    return "   ours:   %.500r\n   theirs: %.500r" % (a, b)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    paths = []
    for path in options.paths or [os.path.dirname(os.__file__)]:
        if os.path.isdir(path):
            paths += sorted(glob.glob(os.path.join(path, "**", "*.py"), recursive=True))
        else:
            paths.append(path)
    tool = Tool(options.tool)
    bad = 0
    for path in filter(os.path.exists, paths):
        with open(path, "rb") as f:
            theirs = reference(f.read())
        ours = tool.ask(path=path)
        key = differing(ours, theirs)
        if key:
            bad += 1
            print("%s: %s differs\n%s" % (path, key, show(key, ours, theirs)))
    print("%d files, %d differ" % (len(paths), bad))
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
