#!/usr/bin/env python3
"""Puts what `tieredpy bench` measured into README.md and docs/status.md.

    tieredpy bench perf/programs/*.py --vs python3.14 --vs pypy3 --rounds 1 --json figures.json
    scripts/record-figures.py figures.json "one round on a quiet machine with two cores"

Replaces what stands between the lines `<!-- figures: begin -->` and `<!-- figures: end -->`. Medians of the rounds; geometric means over the programs.
"""
import json
import math
import pathlib
import re
import statistics
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BASE = "interpreter", "jit"


def replace(name, text):
    path = ROOT / name
    before = path.read_text()
    after, n = re.subn(r"(<!-- figures: begin -->\n).*?(<!-- figures: end -->)", lambda m: m[1] + text + m[2], before, flags=re.S)
    if n != 1:
        sys.exit(f"{name}: no place for figures")
    path.write_text(after)


def main(file, remark):
    programs = json.loads(pathlib.Path(file).read_text())
    others = [c for c in programs[0]["runs"] if c not in BASE]
    cpython = next(c for c in others if "python" in pathlib.Path(c).name)
    pypy = next(c for c in others if "pypy" in pathlib.Path(c).name)

    def value(p, contestant, key):
        return statistics.median(r[key] for r in p["runs"][contestant])

    def mean(key, a, b):
        ratios = [value(p, a, key) / value(p, b, key) for p in programs]
        return math.exp(statistics.fmean(map(math.log, ratios)))

    rows = [f"Whole process in seconds, {remark}; the last columns compare single iterations once warm: the interpreter's time over the JIT's, and CPython's over the JIT's.", "",
            "| program | CPython 3.14 | interpreter | JIT | PyPy | warm: over the interpreter | warm: over CPython |", "|---|---|---|---|---|---|---|"]
    for p in programs:
        total = [value(p, c, "total") for c in (cpython, "interpreter", "jit", pypy)]
        warm = value(p, "jit", "steady")
        rows.append(f"| {p['program']} | " + " | ".join(f"{t:.2f}" for t in total)
                    + f" | {value(p, 'interpreter', 'steady') / warm:.1f}× | {value(p, cpython, 'steady') / warm:.1f}× |")
    rows += ["", f"Geometric means over the {len(programs)} programs: the interpreter takes {mean('total', 'interpreter', cpython):.2f} times CPython's time, the JIT "
             f"{mean('total', 'jit', cpython):.2f} times ({mean('steady', 'jit', cpython):.2f} times once warm), PyPy {mean('total', pypy, cpython):.2f} times.", ""]
    replace("README.md", "\n".join(rows))

    pairs = [("interpreter over CPython 3.14 (below 1: faster)", "interpreter", cpython), ("JIT over CPython 3.14", "jit", cpython), ("JIT over the interpreter", "jit", "interpreter"), ("JIT over PyPy 8", "jit", pypy)]
    rows = ["| | total | first iteration | steady |", "|---|---|---|---|"]
    rows += [f"| {title} | " + " | ".join(f"{mean(key, a, b):.2f}" for key in ("total", "first", "steady")) + " |" for title, a, b in pairs]
    slower = [f"{p['program']} {value(p, 'jit', 'total') / value(p, 'interpreter', 'total'):.2f}" for p in programs if value(p, "jit", "total") > 1.1 * value(p, "interpreter", "total")]
    faster = sum(value(p, "jit", "total") < value(p, cpython, "total") for p in programs)
    rows += ["", f"{faster} of {len(programs)} programs are faster than CPython in total. Slower than our interpreter by more than 10%: {', '.join(slower) or 'none'}.", ""]
    replace("docs/status.md", "\n".join(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
