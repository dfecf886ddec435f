#!/usr/bin/env bash
# Records what CPython 3.14 knows of its instructions, and its code, disassembly and positions for Goldens/sample.py, into
# tests/TieredPy.Bytecode.Tests/Goldens. The oracle is $PYTHON314, else a python3.14 that is found.
set -eu
cd "$(dirname "$0")/../tests/TieredPy.Bytecode.Tests/Goldens"
python=${PYTHON314:-}
for candidate in /opt/peers/usr/bin/python3.14 python3.14; do
    [ -n "$python" ] && break
    python=$(command -v "$candidate" || true)
done
[ -n "$python" ] || { echo "no CPython 3.14: set PYTHON314" >&2; exit 2; }
"$python" - <<'PYTHON'
import dis, importlib.util, io, marshal, opcode, _opcode, os, re, struct, types

def write(name, text):
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(text)

lines = []
base = {special: name for name, family in opcode._specializations.items() for special in family}
for name, number in sorted({**opcode.opmap, **opcode._specialized_opmap}.items(), key=lambda item: item[1]):
    if name in base:
        lines.append(f"{number} {name} = {base[name]}")
        continue
    kinds = ",".join(kind for kind in ("arg", "const", "name", "local", "free", "jump", "exc") if getattr(_opcode, "has_" + kind)(number)) or "-"
    caches = ",".join(f"{k}:{v}" for k, v in opcode._cache_format.get(name, {}).items()) or "-"
    effects = []
    for oparg in (0, 1, 2, 3, 4, 5, 258):
        for jump in (False, True, None):
            effects.append(str(dis.stack_effect(number, oparg if _opcode.has_arg(number) else None, jump=jump)))
    lines.append(f"{number} {name} {kinds} {caches} {' '.join(effects)}")
lines.append("binary " + " ".join(name + "=" + symbol for name, symbol in opcode._nb_ops))
lines.append("compare " + " ".join(opcode.cmp_op))
lines.append("intrinsic1 " + " ".join(opcode._intrinsic_1_descs))
lines.append("intrinsic2 " + " ".join(opcode._intrinsic_2_descs))
lines.append("special " + " ".join(opcode._special_method_names))
lines.append("magic " + str(int.from_bytes(importlib.util.MAGIC_NUMBER[:2], "little")))
lines.append("hashes " + " ".join(importlib.util.source_hash(bytes(range(n))).hex() for n in (0, 1, 7, 8, 9, 64)))
write("opcodes.txt", "\n".join(lines) + "\n")

with open("sample.py", encoding="utf-8") as file:
    code = compile(file.read(), "sample.py", "exec")
with open("sample.pyc", "wb") as file:
    file.write(importlib.util.MAGIC_NUMBER + struct.pack("<III", 0, 1700000000, os.path.getsize("sample.py")) + marshal.dumps(code))
plain = lambda text: re.sub(r" at 0x[0-9a-f]+", " at 0x0", text)
for name, switches in (("plain", {}), ("offsets-caches", dict(show_offsets=True, show_caches=True, depth=0)),
                       ("positions", dict(show_positions=True))):
    output = io.StringIO()
    dis.dis(code, file=output, **switches)
    write(f"sample.{name}.dis", plain(output.getvalue()))

def tables(code):
    yield f"{code.co_qualname} {code.co_nlocals} {','.join(code.co_varnames)} {','.join(code.co_cellvars)} {','.join(code.co_freevars)}"
    yield "lines " + " ".join(f"{start}-{end}:{line}" for start, end, line in code.co_lines())
    yield "positions " + " ".join(",".join(map(str, position)) for position in code.co_positions())
    yield "handlers " + " ".join(f"{e.start}-{e.end}>{e.target}:{e.depth}:{e.lasti}" for e in dis._parse_exception_table(code))
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from tables(constant)
write("sample.tables.txt", "\n".join(tables(code)) + "\n")
PYTHON
