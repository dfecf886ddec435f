def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(zip([1, 2], "ab", strict=True)), list(zip(strict=True)), list(zip([], strict=True)), list(zip([1], strict=False)))
attempt(lambda: list(zip([1, 2], "a", strict=True)))
attempt(lambda: list(zip([1], "ab", strict=True)))
attempt(lambda: list(zip([1], "a", "bc", strict=True)))
attempt(lambda: list(zip([1, 2], "ab", "c", strict=True)))
attempt(lambda: list(zip([], "a", strict=True)))
attempt(lambda: list(zip([1], "", strict=True)))
attempt(lambda: list(map(lambda *a: a, [1, 2], "ab", strict=True)))
attempt(lambda: list(map(lambda *a: a, [1, 2], "a", strict=True)))
attempt(lambda: list(map(lambda *a: a, [1], "ab", strict=True)))
attempt(lambda: list(map(lambda *a: a, [1], "ab", "x", strict=True)))
attempt(lambda: list(map(str, [1], strict=True)))
attempt(lambda: zip(5, strict=True))
attempt(lambda: zip([1], foo=1))
attempt(lambda: list(map(str, [1], foo=1)))
attempt(lambda: map())
attempt(lambda: map(str))
attempt(lambda: map(str, 5))
attempt(lambda: type(map(5, [1])).__name__)
attempt(lambda: list(map(5, [1])))
attempt(lambda: zip([1], strict="yes") is not None)
z = zip("abc", [1, 2], strict=True)
print(next(z), next(z))
attempt(next, z)
attempt(next, z)
def g(n, tag):
    for i in range(n):
        print(tag, i, end=" ")
        yield i
    print(tag, "end", end=" ")
print(list(zip(g(2, "a"), g(3, "b"))))
print(list(zip(g(3, "a"), g(2, "b"))))
print(list(map(lambda x, y: x + y, g(2, "m"), g(1, "n"))))
def bad():
    yield 1
    raise KeyError("bad iterator")
attempt(lambda: list(zip([1, 2, 3], bad())))
attempt(lambda: list(map(lambda v: v, bad())))
m = map(lambda v: 10 // v, [1, 0, 5])
print(next(m))
attempt(next, m)
print(next(m), list(m))
print(dict(zip("ab", map(str, range(2)))), [*zip(*[[1, 2], [3, 4]])], list(zip("abc", range(2, 9, 3))), list(map(max, [1, 5], [3, 2], [2, 9])), list(zip({"a": 1}, {"b"})), sum(a * b for a, b in zip(range(4), range(4))), list(map(zip, ["ab"], ["cd"]))[0].__next__(), [(a, *b) for a, b in zip("xy", zip("12", "34"))], list(zip(iter("abcd"), iter("abcd"))), max(zip([1, 3], "ab")), sorted(zip("ba", [1, 2])), list(enumerate(zip("a", "b"))), type(zip()).__name__, iter(zz := zip()) is zz, list(filter(lambda p: p[0] < p[1], zip([1, 4], [2, 3]))))
import copy
r = zip([1, 2], "ab")
next(r)
print(map.__doc__ is not None, r.__reduce__()[0].__name__ if hasattr(r, "__reduce__") else "", [list(t) for t in zip([1], "a")], zip.__name__, list(map(None.__class__.__bool__, [None])))
