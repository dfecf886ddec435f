#!/usr/bin/env python3
"""Runs the semantic scripts in all modes and rewrites tests/Semantics/known-failures.txt.

    scripts/known-failures.py [--report FILE]

Entries that still fail keep their kind and reason; entries that pass are dropped; new ones become `debt` with the last line
of standard error (or the first difference) as the reason, to be replaced by a better one. Needs the built test project
(`dotnet build tests/TieredPy.Semantics.Tests -c Release`). With --report, goes on from (or only reads) that file.
"""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "tests/Semantics/known-failures.txt"
MODES = ["Off", "On", "Eager", "Stress"]


def run(report):
    """Repeats test runs until one ends by itself."""
    env = dict(os.environ, TIEREDPY_SEMANTICS_REPORT=str(report))
    command = ["dotnet", "test", str(ROOT / "tests/TieredPy.Semantics.Tests"), "-c", "Release", "--no-build", "--nologo", "-v", "q"]
    for attempt in range(200):
        before = report.stat().st_size if report.exists() else 0
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if "aborted" not in done.stdout.lower() and "crashed" not in done.stdout.lower():
            return
        print(f"the test process died (attempt {attempt + 1}); going on", file=sys.stderr)
        if report.exists() and report.stat().st_size == before:
            sys.exit(done.stdout)
    sys.exit("dies too often")


def outcomes(report):
    found = {}
    for line in report.read_text().splitlines():
        mode, script, kind, *reason = line.split("\t")
        if kind in ("fail", "crash"):
            found.setdefault(script, {})[mode] = (kind, reason[0] if reason else "")
    return found


def known():
    entries = {}
    for line in LIST.read_text().splitlines():
        if line and not line.startswith("#"):
            modes, script, kind, reason = line.split(None, 3)
            for mode in MODES if modes == "all" else modes.split(","):
                entries[script, mode.capitalize()] = (kind, reason)
    return entries


def main():
    if sys.argv[1:2] == ["--report"]:
        report = Path(sys.argv[2])
    else:
        report = ROOT / "artifacts/semantics-report.txt"
        report.unlink(missing_ok=True)
    report.parent.mkdir(exist_ok=True)
    run(report)
    header = [line for line in LIST.read_text().splitlines() if line.startswith("#")]
    before = known()
    lines = []
    for script, modes in sorted(outcomes(report).items()):
        rows = {}
        for mode in MODES:
            if mode in modes:
                kind, reason = modes[mode]
                old = before.get((script, mode))
                row = ("crash" if kind == "crash" else "debt", reason[:160] or "differs")
                if old and (old[0] == "crash") == (kind == "crash"):
                    row = old
                rows.setdefault(row if kind == "crash" else (row[0], ""), []).append((mode, row))
        for group in rows.values():
            names = [mode for mode, _ in group]
            kind, reason = group[0][1]
            lines.append(f"{'all' if len(names) == 4 else ','.join(names).lower()} {script} {kind} {reason}")
    LIST.write_text("\n".join([*header, *lines]) + "\n")
    print(f"{len(lines)} entries")


main()
