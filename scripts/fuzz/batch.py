#!/usr/bin/env python3
"""Runs many generated programs in one process: no start-up to pay for each.

    batch.py FIRST LAST RESULTS

Appends to RESULTS a line `SEED HASH` for each seed: the SHA-256 of what the program prints, with a last line `[exit N]`
unless N is 0, as run.sh and record.sh compute it. Before a program runs, its seed alone is written, so that whoever
started the process sees where it died and can go on behind it. Each program gets a namespace of its own; what they share
is the interpreter's own state, which is one more thing to test.
"""
import gc
import hashlib
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from generate import generate  # noqa: E402


def run(seed):
    """What the program of a seed prints."""
    out = io.StringIO()
    real = sys.stdout
    status = 0
    sys.stdout = out
    limit = sys.getrecursionlimit()
    try:
        exec(compile(generate(seed), f"{seed}.py", "exec"), {"__name__": "__main__", "__builtins__": __builtins__})
    except SystemExit as e:
        status = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
    except BaseException:
        status = 1
    finally:
        sys.stdout = real
        sys.setrecursionlimit(limit)
    text = out.getvalue()
    return text + f"[exit {status}]\n" if status else text


def main(first, last, results):
    with open(results, "a", encoding="ascii") as file:
        for seed in range(int(first), int(last) + 1):
            file.write(f"{seed}")
            file.flush()
            text = run(seed)
            file.write(f" {hashlib.sha256(text.encode('utf-8', 'backslashreplace')).hexdigest()}\n")
            file.flush()
            if seed % 50 == 0:
                gc.collect()


if __name__ == "__main__":
    main(*sys.argv[1:])
