"""Records what CPython 3.14 makes of each source in tests/TieredPy.Syntax.Tests/goldens.json.

    python3.14 scripts/record-syntax-goldens.py

A case is {"source": …, "mode": "exec" | "eval" | "single", "incomplete": true?}; the script fills in "dump" (ast.dump with
attributes), or "error" [type, message, lineno, offset, end_lineno, end_offset, text], and "warnings" [message, lineno].
To add cases, add objects with a source (and a mode) and run it.
"""
import importlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
check = importlib.import_module("check-ast")

ALLOW_INCOMPLETE_INPUT, DONT_IMPLY_DEDENT = 0x4000, 0x200

path = os.path.join(HERE, "../tests/TieredPy.Syntax.Tests/goldens.json")
with open(path) as f:
    cases = json.load(f)
recorded = []
for case in cases:
    flags = ALLOW_INCOMPLETE_INPUT | DONT_IMPLY_DEDENT if case.get("incomplete") else 0
    answer = check.reference(case["source"], case.get("mode", "exec"), "<string>", flags)
    if not answer["warnings"]:
        del answer["warnings"]
    case = {k: case[k] for k in ("source", "mode", "incomplete") if k in case}
    recorded.append({**case, **answer})
with open(path, "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c) for c in recorded) + "\n]\n")
print("%d cases" % len(recorded))
