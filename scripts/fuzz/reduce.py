#!/usr/bin/env python3
"""Reduces a program that two Pythons run differently to a small one that they still run differently.

    reduce.py FILE [-o OUT] [--reference COMMAND] -- COMMAND...

COMMAND is the command under test (`tieredpy -X jit=stress`), the reference defaults to python3.14.  A candidate is kept
if both commands finish in time and their stdout or exit codes differ, the reference still exits as it did at first (so
that the program does not decay into a NameError), and the kind of difference stays: an exit code that was equal stays
equal, a crash stays a crash.

It works on lines and blocks, in rounds until nothing more can go: it deletes runs of sibling statements (halving the
run length, as delta debugging does), replaces a compound statement by its body, deletes else and except branches,
shortens loops, and simplifies expressions on a line to one of their operands.
"""

import argparse
import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


class Run:
    """A started command; `wait` tells what it printed and how it ended."""

    def __init__(self, command, path):
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"}
        self.process = subprocess.Popen([*command, str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        stdin=subprocess.DEVNULL, env=environment)

    def wait(self, limit):
        try:
            self.output, _ = self.process.communicate(timeout=limit)
            self.code, self.finished = self.process.returncode, True
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.output, _ = self.process.communicate()
            self.code, self.finished = None, False
        return self

    @property
    def crashed(self):
        return self.code is None or self.code < 0 or self.code > 100

    def same(self, other):
        return self.finished and other.finished and (self.output, self.code) == (other.output, other.code)


class Reducer:
    def __init__(self, tested, reference, limit):
        self.tested = tested
        self.reference = reference
        self.limit = limit
        self.folder = Path(tempfile.mkdtemp(prefix="reduce-"))
        self.seen = {}
        self.tries = 0

    def compare(self, lines):
        path = self.folder / "candidate.py"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        reference, tested = Run(self.reference, path), Run(self.tested, path)
        reference.wait(self.limit)
        tested.wait(self.limit)
        return (reference, tested) if reference.finished else None

    def begin(self, lines):
        started = time.monotonic()
        runs = self.compare(lines)
        if runs is None or runs[0].same(runs[1]):
            return False
        # Deleting a decrement makes an endless loop: do not wait long for those.
        self.limit = min(self.limit, 1.0 + 4 * (time.monotonic() - started))
        reference, tested = runs
        self.reference_code = reference.code
        self.codes_agree = reference.code == tested.code
        self.crash = tested.crashed
        return True

    def interesting(self, lines):
        text = "\n".join(lines)
        if text not in self.seen:
            self.seen[text] = self.judge(lines, text)
        return self.seen[text]

    def judge(self, lines, text):
        try:
            compile(text, "candidate", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
        self.tries += 1
        runs = self.compare(lines)
        if runs is None:
            return False
        reference, tested = runs
        if reference.same(tested) or reference.code != self.reference_code or tested.crashed != self.crash:
            return False
        return not self.codes_agree or reference.code == tested.code

    # The passes; each returns the (perhaps smaller) list of lines.

    def delete_runs(self, lines):
        """Delete runs of sibling statements, the outer levels and the longest runs first."""
        level = 0
        while level <= max(map(indent, lines)):
            length = max(sum(indent(line) == level for line in lines) // 2, 1)
            while length:
                lines = self.delete_at(lines, level, length)
                length //= 2
            level += 4
        return lines

    def delete_at(self, lines, level, length):
        """One sweep over the statements of one level with runs of one length."""
        start = 0
        while start < len(lines):
            if indent(lines[start]) != level:
                start += 1
                continue
            end = block_end(lines, start)
            for _ in range(length - 1):
                if end < len(lines) and indent(lines[end]) == level and not continues(lines[end]):
                    end = block_end(lines, end)
            candidate = fill(lines[:start], lines[end:])
            if lines[start].strip() != "pass" and self.interesting(candidate):
                lines = candidate
            else:
                start = end if length > 1 else start + 1
        return lines

    def unwrap(self, lines):
        """Replace `if x:` (or for, while, try, with) and its body by the body."""
        at = 0
        while at < len(lines):
            if lines[at].rstrip().endswith(":") and not lines[at].lstrip().startswith(("def ", "class ", "match ", "case ")):
                end = suite_end(lines, at)
                whole = block_end(lines, at)
                inner = lines[at + 1:end]
                if inner:
                    shift = indent(inner[0]) - indent(lines[at])
                    body = [line[shift:] if line.strip() else line for line in inner]
                    candidate = lines[:at] + body + lines[whole:]
                    if self.interesting(candidate):
                        lines = candidate
                        continue
            at += 1
        return lines

    def simplify_lines(self, lines):
        """Smaller numbers of iterations, and expressions replaced by an operand."""
        at = 0
        while at < len(lines):
            for replacement in simpler(lines[at]):
                candidate = lines[:at] + [replacement] + lines[at + 1:]
                if self.interesting(candidate):
                    lines = candidate
                    break
            else:
                at += 1
        return lines

    def reduce(self, lines):
        lines = [line for line in lines if line.strip()]
        if not self.interesting(lines):
            raise SystemExit("reduce: the difference depends on blank lines (line numbers are printed?); giving up")
        while True:
            before = list(lines)
            for step in (self.delete_runs, self.unwrap, self.simplify_lines):
                lines = step(lines)
                print(f"reduce: {step.__name__}: {len(lines)} lines, {self.tries} runs", file=sys.stderr)
            if lines == before:
                return lines


def indent(line):
    return len(line) - len(line.lstrip())


def continues(line):
    return line.lstrip().startswith(("except", "else:", "elif ", "finally:"))


def suite_end(lines, start):
    """The line after the suite that belongs to the header at `start` alone."""
    end = start + 1
    while end < len(lines) and indent(lines[end]) > indent(lines[start]):
        end += 1
    return end


def block_end(lines, start):
    """The line after the statement at `start`, with its else, except and finally branches.  For such a branch itself:
    the line after that branch."""
    end = suite_end(lines, start)
    if continues(lines[start]):
        return end
    if lines[start].lstrip().startswith("@"):
        return block_end(lines, start + 1) if start + 1 < len(lines) else end
    while end < len(lines) and indent(lines[end]) == indent(lines[start]) and continues(lines[end]):
        end = suite_end(lines, end)
    return end


def fill(before, after):
    """Join two parts; a header whose body went gets a `pass`."""
    if before and before[-1].rstrip().endswith(":"):
        if not after or indent(after[0]) <= indent(before[-1]):
            return before + [" " * (indent(before[-1]) + 4) + "pass"] + after
    return before + after


def simpler(line):
    """Variants of one line, the boldest first."""
    for number in re.findall(r"(?<![\w.])\d{2,5}(?![\w.])", line):
        for smaller in (str(int(number) // 2), str(int(number) - 1)):
            yield line.replace(number, smaller, 1)
    head = line[:indent(line)]
    text = line.strip()
    suffix = ""
    if text.endswith(":") and text.startswith(("if ", "while ", "elif ", "for ", "with ")):
        suffix = "\n" + "    pass"
        if text.startswith("elif "):
            return
    try:
        tree = ast.parse(text + suffix)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            for position, child in enumerate(value if isinstance(value, list) else [value]):
                if not isinstance(child, ast.expr) or isinstance(getattr(child, "ctx", None), (ast.Store, ast.Del)):
                    continue
                for operand in ast.iter_child_nodes(child):
                    if not isinstance(operand, ast.expr):
                        continue
                    replace(node, name, position, operand)
                    try:
                        new = ast.unparse(tree)
                    except Exception:
                        new = None
                    replace(node, name, position, child)
                    if new is not None:
                        new = new.removesuffix("\n    pass")
                        if "\n" not in new and len(new) < len(text):
                            yield head + new


def replace(node, name, position, value):
    if isinstance(getattr(node, name), list):
        getattr(node, name)[position] = value
    else:
        setattr(node, name, value)


def default_reference():
    found = os.environ.get("PYTHON314") or shutil.which("python3.14") or shutil.which("python3.14", path="/opt/peers/usr/bin")
    return [found] if found else [sys.executable]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", "--output", type=Path, help="default: FILE with .reduced.py")
    parser.add_argument("--reference", help="command line of the reference; default: python3.14")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds per run")
    parser.add_argument("command", nargs="+", help="the command under test, after --")
    options = parser.parse_args()

    reference = shlex.split(options.reference) if options.reference else default_reference()
    reducer = Reducer(options.command, reference, options.limit)
    lines = options.file.read_text(encoding="utf-8").splitlines()
    output = options.output or options.file.with_suffix(".reduced.py")
    try:
        if not reducer.begin(lines):
            print("reduce: the two commands agree on this file", file=sys.stderr)
            return 1
        reduced = reducer.reduce(lines)
        output.write_text("\n".join(reduced) + "\n", encoding="utf-8")
    finally:
        shutil.rmtree(reducer.folder, ignore_errors=True)
    print(f"reduce: {len(lines)} -> {len(reduced)} lines, {reducer.tries} runs: {output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
