"""Collects the sources that CPython's own tests compile, and what comes of them: python3.14 snippets.py OUT MODULE...

Runs the test modules with compile(), exec() and eval() watched; OUT gets the marshal of a list of
(mode, source, flags, result, warnings): the result is a code object or (class, message, line, offset, end line, end offset),
a warning (message, line). Sources are compiled anew with all warnings on.
"""
import builtins
import marshal
import sys
import unittest
import warnings

sys.setrecursionlimit(4000)
real_compile = builtins.compile
real_exec = builtins.exec
real_eval = builtins.eval
seen = {}
FLAGS = 0x1000000 | 0x2000  # annotations, top-level await


def note(source, mode, flags=0):
    if type(source) is str and len(source) < 20000:
        try:
            source.encode()
        except UnicodeError:
            return
        seen[mode, source, flags & FLAGS] = None


def compile(source, filename, mode, flags=0, *args, **kwargs):
    if flags & ~FLAGS == 0:
        note(source, mode, flags)
    return real_compile(source, filename, mode, flags, *args, **kwargs)


def exec(source, *args, **kwargs):
    if isinstance(source, str):
        note(source, "exec")
    if not args:
        frame = sys._getframe(1)
        args = (frame.f_globals, frame.f_locals)
    return real_exec(source, *args, **kwargs)


def eval(source, *args, **kwargs):
    if isinstance(source, str):
        note(source, "eval")
    if not args:
        frame = sys._getframe(1)
        args = (frame.f_globals, frame.f_locals)
    return real_eval(source, *args, **kwargs)


def result_of(mode, source, flags):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = real_compile(source, "<snippet>", mode, flags, dont_inherit=True, optimize=0)
        except SyntaxError as e:
            result = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        except (ValueError, OverflowError, RecursionError, MemoryError, UnicodeError) as e:
            result = (type(e).__name__, str(e), None, None, None, None)
    return result, tuple((str(w.message), w.lineno) for w in caught)


def main(out, *modules):
    builtins.compile, builtins.exec, builtins.eval = compile, exec, eval
    for name in modules:
        try:
            suite = unittest.defaultTestLoader.loadTestsFromName("test." + name)
            unittest.TextTestRunner(verbosity=0, stream=open("/dev/null", "w")).run(suite)
        except BaseException as e:
            print(name, type(e), e, file=sys.stderr)
        print(name, len(seen), file=sys.stderr)
    builtins.compile, builtins.exec, builtins.eval = real_compile, real_exec, real_eval
    records = []
    for mode, source, flags in seen:
        if mode not in ("exec", "eval", "single"):
            continue
        result, caught = result_of(mode, source, flags)
        try:
            marshal.dumps(result)
        except ValueError:
            continue
        records.append((mode, source, flags, result, caught))
    with open(out, "wb") as file:
        marshal.dump(tuple(records), file)
    print(len(records), "snippets", file=sys.stderr)


main(*sys.argv[1:])
