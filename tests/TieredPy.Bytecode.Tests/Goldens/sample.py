# Recorded by scripts/record-bytecode.sh: something of every construct whose code has a form of its own.
"""A docstring."""
import os.path as p, sys
from collections import OrderedDict as O, deque


def f(a, /, b=1, *c, d: int, **e) -> str:
    for i in range(10):
        try:
            x = a[i] + 1.5 if a is not None else a.foo(b, key=c)
        except (ValueError, KeyError) as q:
            print(f"{x!r:>10}", not a, -b, sep="\t'\"\u00e9\u200b\U0001f600")
        finally:
            a[1:2], *rest = b"a'\xff", 1e100, -0.0, 2j
        if a < b and c or d >= 3 != 4:
            del x
    with open("x") as z, a:
        return {"k": 1, **e}, {1, 2}, [y for y in c if y in (1, 2, 3)], (yy := 3), 123456789012345678901234567890
    assert a, "message"
    while a:
        a = a and a.b.c or d
        if a is b:
            continue
        raise ValueError from a


class A[T](deque, metaclass=type):
    slot: int = 1
    __slots__ = ("q",)

    def m(self):
        def inner():
            nonlocal self
            self += 1
            return lambda: self @ __class__
        return super().m(inner, *self, **{})


async def g(x):
    global h
    h = [u async for u in x]
    async with x as w:
        await w
    async for a in x:
        yield await a
    match x:
        case {"a": 1, **r}:
            pass
        case A(b=2) | [1, *_, 3]:
            return
        case str() as s if s:
            del h


def gen():
    try:
        got = yield
        yield from got
    except* OSError as group:
        pass


type Alias[U: int = str] = list[U]
t = t"a {f} {sys!r:>{p}}"
many = 1 if f else ...
