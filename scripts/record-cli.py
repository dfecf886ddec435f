"""Records what CPython does with the command lines of tests/TieredPy.Cli.Tests/cases, or compares another Python with it.

    record-cli.py [--python PYTHON] [CASES]...          writes CASES.expected beside each CASES.txt
    record-cli.py --check PYTHON [-k WORD] [CASES]...   runs PYTHON and shows what differs

A file of cases (TieredPy.Cli.Tests/CommandCase.cs reads the same):

    === NAME            a case begins
    # text              a remark
    file PATH           a file that is there; its text follows, indented by four spaces
    bytes PATH HEX      a file of bytes
    env NAME=VALUE      an environment variable
    stdin               standard input; its text follows, indented by four spaces (without this line: empty)
    sh                  the command, for /bin/sh, indented by four spaces; $PY is the Python
    own                 what is expected was written by hand, and is not recorded
    only out            what is compared: `out`, `err`, `exit`, several of them (default: all three)

Paths in the output are written {dir} (the case's own folder), {exe} and {lib} (the standard library, whose line numbers
are left out)."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "TieredPy.Cli.Tests" / "cases"


class Case:
    def __init__(self, name):
        self.name, self.files, self.env, self.stdin, self.command = name, {}, {}, "", ""
        self.only = ["exit", "out", "err"]
        self.own = False


def read(path):
    cases, take = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    ") or (not line and take):
            if take:
                take(line[4:] + "\n")
            continue
        take = None
        word, _, rest = line.partition(" ")
        if word == "===":
            case = Case(rest)
            cases.append(case)
        elif word in ("", "#"):
            pass
        elif word == "file":
            case.files[rest] = b""

            def take(text, case=case, name=rest):
                case.files[name] += text.encode()
        elif word == "bytes":
            name, hexed = rest.split(" ", 1)
            case.files[name] = bytes.fromhex(hexed)
        elif word == "env":
            name, _, value = rest.partition("=")
            case.env[name] = value
        elif word == "stdin":
            def take(text, case=case):
                case.stdin += text
        elif word == "sh":
            def take(text, case=case):
                case.command += text
        elif word == "own":
            case.own = True
        elif word == "only":
            case.only = rest.split()
        else:
            raise SystemExit(f"{path}: what is {line!r}?")
    for case in cases:
        case.stdin = re.sub(r"\n+\Z", "\n", case.stdin)
        case.files = {n: re.sub(rb"\n+\Z", b"\n", t) if t.endswith(b"\n") else t for n, t in case.files.items()}
    return cases


def run(case, python, lib):
    folder = os.path.realpath(tempfile.mkdtemp(prefix="cli-"))
    try:
        for name, text in case.files.items():
            target = pathlib.Path(folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text)
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "TIEREDPY_JIT"))}
        env.update(PY=python, HOME=folder, LC_ALL="C.UTF-8", NO_COLOR="1", TERM="dumb", PYTHONDONTWRITEBYTECODE="1")
        env.update({k: v.replace("{dir}", folder) for k, v in case.env.items()})
        env = {k: v for k, v in env.items() if v != "unset"}
        try:
            done = subprocess.run(["/bin/sh", "-c", case.command], input=case.stdin.encode(), capture_output=True, cwd=folder, env=env, timeout=180)
        except subprocess.TimeoutExpired as e:
            return {"exit": "timeout\n", "out": (e.stdout or b"").decode(errors="replace"), "err": (e.stderr or b"").decode(errors="replace")}

        def clean(data):
            text = data.decode("utf-8", "backslashreplace")
            for found, put in ((folder, "{dir}"), (os.path.realpath(lib), "{lib}"), (lib, "{lib}"), (python, "{exe}"), (os.path.realpath(python), "{exe}")):
                text = text.replace(found, put)
            text = text.replace("Try `python -h'", "Try `{name} -h'").replace("Try `tieredpy -h'", "Try `{name} -h'")
            text = re.sub(r'(File "(?:\{lib\}|<frozen )[^"]*", line )\d+', r"\1{n}", text)
            return re.sub(r"0x[0-9a-fA-F]{6,}", "0x{n}", text)
        return {"exit": f"{done.returncode}\n", "out": clean(done.stdout), "err": clean(done.stderr)}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def indent(text):
    if not text:
        return ""
    lines = text.split("\n")
    last = lines.pop()
    shown = "".join(f"    {line}\n" for line in lines)
    return shown + (f"    {last}\n  (no newline)\n" if last else "")


def show(case, got):
    return f"=== {case.name}\n" + "".join(f"{k}\n{indent(got[k])}" for k in case.only)


def parse_expected(path):
    found = {}
    if path.exists():
        for block in path.read_text(encoding="utf-8")[4:].split("\n=== "):
            found[block.split("\n", 1)[0]] = "=== " + block.removesuffix("\n") + "\n"
    return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--check")
    options.add_argument("-k", default="")
    options.add_argument("cases", nargs="*", type=pathlib.Path)
    options = options.parse_args()
    python = os.path.abspath(options.check or options.python)
    lib = os.environ.get("TIEREDPY_STDLIB") or os.path.dirname(os.__file__)
    bad = total = 0
    for path in options.cases or sorted(CASES.glob("*.txt")):
        cases = [c for c in read(path) if options.k in c.name]
        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda c: "" if c.own and not options.check else show(c, run(c, python, lib)), cases))
        target = path.with_suffix(".expected")
        if not options.check:
            before = parse_expected(target)
            results = [before.get(c.name, r) if c.own else r for c, r in zip(cases, results)]
            target.write_text("".join(results), encoding="utf-8")
            print(f"{target.name}: {len(results)} cases")
            continue
        expected = parse_expected(target)
        for case, got in zip(cases, results):
            total += 1
            if got != expected.get(case.name):
                bad += 1
                import difflib
                print("".join(difflib.unified_diff((expected.get(case.name) or "").splitlines(True), got.splitlines(True), f"{path.stem}: {case.name}: expected", "got", n=2)))
    if options.check:
        print(f"{total - bad} of {total} as expected")
    return bad != 0


sys.exit(main())
