"""Records what CPython 3.14 makes of the goldens of the compiler's tests: python3.14 scripts/record-code-goldens.py

For each Goldens/code/X.py writes X.txt: every code object with its instructions and their positions, and its tables; and
X.sym: the symbol table.
For Goldens/errors.src, whose sources stand between lines "====", writes errors.txt: the error or the warnings of each.
The test project prints our code objects in the same form.
"""
import _symtable
import dis
import glob
import os
import warnings

ROOT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tests", "TieredPy.Compiler.Tests", "Goldens")


def const_text(value):
    if hasattr(value, "co_code"):
        return f"<code {value.co_qualname}>"
    if isinstance(value, frozenset):  # the order of the items is random
        return "frozenset({" + ", ".join(sorted(map(repr, value))) + "})"
    return repr(value).encode("ascii", "backslashreplace").decode()


def dump(code, out):
    out.append(f"code {code.co_qualname} line {code.co_firstlineno} flags {code.co_flags:x} stack {code.co_stacksize} "
               f"args {code.co_argcount} {code.co_posonlyargcount} {code.co_kwonlyargcount}")
    out.append(f"  names {' '.join(code.co_names)}".rstrip())
    out.append(f"  varnames {' '.join(code.co_varnames)}".rstrip())
    out.append(f"  cellvars {' '.join(code.co_cellvars)}".rstrip())
    out.append(f"  freevars {' '.join(code.co_freevars)}".rstrip())
    for value in code.co_consts:
        out.append(f"  const {const_text(value)}")
    for i in dis.get_instructions(code):
        if i.opname == "EXTENDED_ARG":
            continue
        p = i.positions
        if p.lineno is None:
            where = "-"
        elif p.col_offset is None:
            where = str(p.lineno)
        else:
            where = f"{p.lineno}:{p.col_offset}-{p.end_lineno}:{p.end_col_offset}"
        arg = "" if i.arg is None else f" {i.arg}"
        out.append(f"  {i.offset // 2} {i.opname}{arg} @{where}")
    for e in dis._parse_exception_table(code):
        out.append(f"  handler {e.start // 2}-{e.end // 2} {e.target // 2} {e.depth} {int(e.lasti)}")
    for value in code.co_consts:
        if hasattr(value, "co_code"):
            dump(value, out)


def dump_scope(scope, indent, out):
    out.append(f"{indent}{scope.name} type {scope.type} line {scope.lineno} nested {int(scope.nested)} ({' '.join(scope.varnames)})")
    for name, flags in scope.symbols.items():
        out.append(f"{indent}  {name} {flags:x}")
    for child in scope.children:
        dump_scope(child, indent + "    ", out)


def write(path, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


def outcome(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<golden>", "exec", dont_inherit=True, optimize=0)
        except SyntaxError as e:
            return f"{type(e).__name__}: {e.msg} {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}"
        return "\n".join(f"{w.category.__name__}: {w.message} {w.lineno}" for w in caught) or "ok"


for path in sorted(glob.glob(f"{ROOT}/code/*.py")):
    with open(path, encoding="utf-8") as file:
        source = file.read()
    lines = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dump(compile(source, os.path.basename(path), "exec", dont_inherit=True, optimize=0), lines)
    write(path[:-3] + ".txt", lines)
    lines = []
    dump_scope(_symtable.symtable(source, os.path.basename(path), "exec"), "", lines)
    write(path[:-3] + ".sym", lines)

with open(f"{ROOT}/errors.src", encoding="utf-8") as file:
    sources = file.read().split("====\n")
write(f"{ROOT}/errors.txt", ["\n====\n".join(outcome(source) for source in sources)])
