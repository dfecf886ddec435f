#!/usr/bin/env python3
"""Imports every module of the standard library in a fresh process, with tieredpy and with CPython 3.14, and compares.

    scripts/check-imports.py [-j JOBS] [-a] [MODULE…]     (no module: all that sys.stdlib_module_names has)

Run it with CPython 3.14. A module passes when both import it, or both refuse it with the same exception and message. Prints
what differs (-a: everything) and a count. TIEREDPY and TIEREDPY_STDLIB say what is run and with which library.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIEREDPY = os.environ.get("TIEREDPY") or str(ROOT / "artifacts/bin/TieredPy.Cli/release/tieredpy")

# opens a browser; prints a poem; starts a window; is CPython's own test suite
LEFT_OUT = {"antigravity", "this", "idlelib", "turtledemo", "test"}

PROBE = """
import sys, importlib
try:
    importlib.import_module(sys.argv[1])
except BaseException as e:
    print(type(e).__name__ + ": " + str(e))
else:
    print("ok")
"""


def outcome(program, module):
    try:
        done = subprocess.run(
            [program, "-W", "ignore", "-c", PROBE, module], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "took more than two minutes"
    lines = done.stdout.strip().splitlines()
    return lines[-1] if lines else f"exit {done.returncode}: {(done.stderr.strip().splitlines() or ['no output'])[-1]}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("-j", type=int, default=2)
    arguments.add_argument("-a", action="store_true")
    arguments.add_argument("modules", nargs="*")
    options = arguments.parse_args()
    if sys.implementation.name != "cpython" or sys.version_info[:2] != (3, 14):
        sys.exit("run this with CPython 3.14")
    modules = options.modules or sorted(sys.stdlib_module_names - LEFT_OUT)

    def both(module):
        return module, outcome(TIEREDPY, module), outcome(sys.executable, module)

    same = fine = 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for module, ours, theirs in pool.map(both, modules):
            same += ours == theirs
            fine += ours == "ok"
            if ours != theirs or options.a:
                print(f"{'  ' if ours == theirs else '! '}{module:24} {ours}" + ("" if ours == theirs else f"   [CPython: {theirs}]"))
    print(f"{len(modules)} modules, {same} as CPython, {fine} import")
    return same != len(modules)


if __name__ == "__main__":
    sys.exit(main())
