"""The side of check-pyc.sh that runs on CPython 3.14: it writes .pyc files, and judges what was made of them."""
import dis
import io
import marshal
import os
import py_compile
import re
import sys
import sysconfig
import types


def write(work, every):
    library = sysconfig.get_path("stdlib")
    lists = {name: open(os.path.join(work, name + ".list"), "w") for name in ("rewrite", "dis", "fuzz")}
    for folder in ("in", "out"):
        os.mkdir(os.path.join(work, folder))
    count = 0
    for folder, _, files in sorted(os.walk(library)):
        for file in sorted(files):
            if not file.endswith(".py"):
                continue
            name = os.path.relpath(os.path.join(folder, file), library).replace(os.sep, "__") + "c"
            path = os.path.join(work, "in", name)
            try:
                py_compile.compile(os.path.join(folder, file), path, doraise=True)
            except (py_compile.PyCompileError, SyntaxError, ValueError, OSError):
                continue  # The library's tests contain files that are wrong on purpose.
            pair = path + "\t" + os.path.join(work, "out", name) + "\n"
            lists["rewrite"].write(pair)
            if count % every == 0:
                lists["dis"].write(pair.replace(".pyc\n", ".dis\n"))
                if os.path.getsize(path) < 30000:
                    lists["fuzz"].write(pair)
            count += 1
    print(count, "files")


def same_constant(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, types.CodeType):
        return same_code(a, b)
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(same_constant, a, b))
    if isinstance(a, str):
        return joined(a) == joined(b)
    if isinstance(a, (float, complex)):
        return repr(a) == repr(b)  # Two nan, or zeros of different sign.
    return a == b


def joined(text):
    """A .NET string cannot tell a pair of lone surrogates from the character that the pair encodes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def same_code(a, b):
    for name in ("argcount", "posonlyargcount", "kwonlyargcount", "stacksize", "flags", "code", "names", "varnames", "cellvars",
                 "freevars", "filename", "name", "qualname", "firstlineno", "linetable", "exceptiontable"):
        if getattr(a, "co_" + name) != getattr(b, "co_" + name):
            return False
    return same_constant(a.co_consts, b.co_consts)


def compare(pairs):
    wrong = 0
    for ours, theirs in pairs:
        with open(ours, "rb") as a, open(theirs, "rb") as b:
            a, b = a.read(), b.read()
        if a[:16] != b[:16] or not same_code(marshal.loads(a[16:]), marshal.loads(b[16:])):
            wrong += 1
            print("differs after rewriting:", ours)
    return wrong


def normal(text):
    """Addresses and the order of sets vary; pairs of surrogates, see joined()."""
    text = re.sub(r" at 0x[0-9a-f]+", "", text)
    text = re.sub(r"frozenset\(\{.*?\}\)", lambda m: "".join(sorted(m[0])), text)
    return re.sub(r"\\u(d[89ab]..)\\u(d[c-f]..)", lambda m: joined(chr(int(m[1], 16)) + chr(int(m[2], 16))), text)


def disassembled(pairs, switches):
    keywords = {"-C": "show_caches", "-O": "show_offsets", "-P": "show_positions", "-S": "adaptive"}
    keywords = {keywords[s]: True for s in switches}
    wrong = 0
    for pyc, ours in pairs:
        with open(pyc, "rb") as file:
            code = marshal.loads(file.read()[16:])
        output = io.StringIO()
        dis.dis(code, file=output, **keywords)
        with open(ours, encoding="utf-8", newline="") as file:
            theirs, mine = normal(output.getvalue()), normal(file.read())
        if theirs != mine:
            wrong += 1
            line = next((n for n, (x, y) in enumerate(zip(theirs.split("\n"), mine.split("\n"))) if x != y), "at the end")
            print("disassembly differs:", pyc, "line", line)
    print("dis", *switches, len(pairs), "files,", wrong, "differ")
    return wrong


def main(command, *arguments):
    if command == "write":
        return write(arguments[0], int(arguments[1]))
    with open(arguments[0]) as file:
        pairs = [line.rstrip("\n").split("\t") for line in file]
    return compare(pairs) if command == "compare" else disassembled(pairs, arguments[1:])


sys.exit(1 if main(*sys.argv[1:]) else 0)
