"""Damages Python sources and compares what CPython and our parser say about them: tree, error with position, warnings.

    python3.14 scripts/fuzz-syntax.py [--seed N] [--count N] [--mode exec|eval|single|any] [--strings] [--mutate-goldens]

Sources are runs of lines of the standard library; with --mutate-goldens the sources of the parser's goldens, spliced into
each other; with --strings, instead, every string constant of the library (its tests hold thousands of snippets), undamaged.
Exits with 1 when anything differs. Build the tool first: dotnet build scripts/ast-tool.cs -c Release
"""
import argparse
import ast
import glob
import importlib
import json
import os
import random
import re
import sys
import textwrap
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
check = importlib.import_module("check-ast")

PIECES = """( ) [ ] { } , : ; . = == != < > <> + - * ** / // % @ -> := ... ~ & | ^ << >> += *= ! 'x' f'{a}' 1 2.5 x y None True
if else elif for in while def class return yield await async with as try except finally lambda not and or is import from
del pass break match case type print global raise assert _ 0x1 b'x' t'{a}' # ' " $ \\ (a) (a,b) [a] {a} {a:b} a.b a[0] f(x)
*a **a lambda:0""".split() + ["\n", "\n    ", "\t", "  ", " ", " ", "\u00e9"]

# CPython checks these when it makes the tree; here they are the compiler's.
ELSEWHERE = ("future feature", "not a chance")


def words(source):
    return re.findall(r"\s+|\w+|'[^'\n]*'|\"[^\"\n]*\"|.", source, re.S) or ["x"]


def damaged(source, others):
    text = words(source)
    if others and random.random() < 0.4:
        other = words(random.choice(others))
        text = text[:random.randrange(len(text) + 1)] + [" "] + other[random.randrange(len(other) + 1):]
    for _ in range(random.choice([1, 1, 1, 2, 2, 3, 4])):
        if not text:
            text = ["x"]
        i = random.randrange(len(text))
        how = random.random()
        if how < 0.3:
            del text[i]
        elif how < 0.6:
            text.insert(i, random.choice(PIECES))
        elif how < 0.8:
            text[i] = random.choice(PIECES)
        elif how < 0.9:
            text[i] = text[i][:random.randint(0, len(text[i]))]
        else:
            j = random.randrange(len(text))
            text[i], text[j] = text[j], text[i]
    return "".join(text)


def library():
    root = os.path.dirname(os.__file__)
    return [f for f in glob.glob(os.path.join(root, "**", "*.py"), recursive=True) if os.path.exists(f)]


def library_strings():
    found = {}
    for path in library():
        try:
            with open(path, "rb") as f, warnings.catch_warnings(action="ignore"):
                tree = ast.parse(f.read())
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and 0 < len(node.value) < 4000:
                for text in (node.value, textwrap.dedent(node.value)):
                    found.setdefault(text)
    return list(found)


def library_lines(cache={}):
    path = random.choice(cache.setdefault("paths", library()))
    if path not in cache:
        with open(path, encoding="utf-8", errors="replace") as f:
            cache[path] = f.read().splitlines(True) or ["x\n"]
    lines = cache[path]
    start = random.randrange(len(lines))
    return textwrap.dedent("".join(lines[start:start + random.randint(1, 14)]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--mode", default="any")
    parser.add_argument("--strings", action="store_true")
    parser.add_argument("--mutate-goldens", action="store_true")
    options = parser.parse_args()
    random.seed(options.seed)
    tool = check.Tool()
    goldens = []
    if options.mutate_goldens:
        with open(os.path.join(HERE, "../tests/TieredPy.Syntax.Tests/goldens.json")) as f:
            goldens = [case["source"] for case in json.load(f)]
    sources = library_strings() if options.strings else range(options.count)
    errors = bad = tried = 0
    for source in sources:
        if not options.strings:
            source = damaged(random.choice(goldens) if goldens else library_lines(), goldens)
        try:
            source.encode()
        except UnicodeEncodeError:
            continue
        if "\0" in source:
            continue
        mode = random.choice(["exec", "exec", "single", "eval"]) if options.mode == "any" else options.mode
        theirs = check.reference(source, mode)
        if "error" in theirs and theirs["error"][1].startswith(ELSEWHERE):
            continue
        tried += 1
        errors += "error" in theirs
        ours = tool.ask(source=source, mode=mode)
        key = check.differing(ours, theirs)
        if key:
            bad += 1
            if bad <= 20:
                print("%.300r (%s): %s differs\n%s" % (source, mode, key, check.show(key, ours, theirs)))
    print("%d sources, %d with errors, %d differ" % (tried, errors, bad))
    sys.exit(bad != 0)


if __name__ == "__main__":
    main()
