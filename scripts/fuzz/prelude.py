"""The helpers that open every generated program, as text: stable printing of values and errors.

They take builtins through defaults, so that a program may shadow `len` or `abs` without breaking its own output, and
they never print anything that differs between correct implementations (addresses, set order, long reprs).
"""

PRELUDE = '''\
import sys, math

MAIN = __name__
COUNTS = {}
BIG = 2 ** 70


def brief(value, depth=0, type=type, len=len, int=int, isinstance=isinstance, sorted=sorted, getattr=getattr):
    """A short text for a value, the same in every correct implementation."""
    kind = type(value)
    if kind is int:
        if -BIG < value < BIG:
            return repr(value)
        return "big%d:%d" % (value.bit_length(), value % 1000003)
    if value is None or kind is bool or kind is float or kind is bytes:
        return repr(value)
    if kind is str:
        return repr(value) if len(value) < 60 else "%r...%d" % (value[:40], len(value))
    if depth > 3:
        return "..."
    if kind is list or kind is tuple:
        inner = ", ".join([brief(item, depth + 1) for item in value[:12]])
        return ("[%s]" if kind is list else "(%s)") % inner + ("" if len(value) < 13 else "#%d" % len(value))
    if kind is dict:
        pairs = [brief(k, depth + 1) + ": " + brief(v, depth + 1) for k, v in list(value.items())[:12]]
        return "{" + ", ".join(pairs) + "}" + ("" if len(value) < 13 else "#%d" % len(value))
    if kind is set:
        return "set%d" % len(value)
    if isinstance(value, int):
        return kind.__name__ + ":" + brief(int(value), depth + 1)
    state = getattr(value, "__dict__", None)
    if kind.__module__ != MAIN or state is None:
        return "<" + kind.__name__ + ">"
    parts = [name + "=" + brief(state[name], depth + 1) for name in sorted(state)]
    return kind.__name__ + "(" + ", ".join(parts) + ")"


def show(label, *values):
    print(label, *[brief(value) for value in values])


def note(place, error, type=type, print=print):
    """Print the first errors of each kind with the lines of their traceback; count them all."""
    key = place + " " + type(error).__name__
    seen = COUNTS.get(key, 0) + 1
    COUNTS[key] = seen
    if seen < 4 or seen % 500 == 0:
        lines = []
        step = error.__traceback__
        while step is not None:
            lines.append(step.tb_lineno)
            step = step.tb_next
        chain = ""
        if error.__cause__ is not None:
            chain = " from " + type(error.__cause__).__name__
        elif error.__context__ is not None:
            chain = " during " + type(error.__context__).__name__
        print("!", key, lines, chain, ":", error)


class Signal(Exception):
    """The programs' own exception; carries a value."""

    def __init__(self, value):
        Exception.__init__(self, brief(value))
        self.value = value


class Int(int):
    """An int with another type: arithmetic on it gives plain ints again."""


class Loud(int):
    """An int whose addition is Python code."""

    def __add__(self, other):
        return Loud(int(self) + other)

    __radd__ = __add__


class Manager:
    """A context manager that swallows one kind of exception."""

    def __init__(self, swallow):
        self.swallow = swallow
        self.entered = self.left = 0

    def __enter__(self):
        self.entered += 1
        return self.entered

    def __exit__(self, kind, error, traceback):
        self.left += 1
        return kind is not None and issubclass(kind, self.swallow)
'''
