class Seq:
    def __init__(self, *a): self.a = a
    def __len__(self): print("len", end=" "); return len(self.a)
    def __getitem__(self, i): print(f"get{i}", end=" "); return self.a[i]
s = Seq(10, 20, 30)
for f in (list, tuple, sum, max, sorted, lambda q: [*q], lambda q: list(reversed(q)), lambda q: 20 in q, lambda q: 99 in q, lambda q: list(zip(q, "ab")), lambda q: dict(enumerate(q)), lambda q: bool(q), lambda q: q[1:], lambda q: q[-1], lambda q: list(map(str, q)), lambda q: set(q) == {10, 20, 30}, lambda q: (lambda *a: a)(*q), lambda q: next(iter(q)), lambda q: any(v > 15 for v in q), lambda q: bytes(Seq(65, 66)), lambda q: "".join(Seq("x", "y")), lambda q: list(iter(q)), lambda q: min(q, default=0)):
    print("->", f(s))
a, *b = s
print("->", a, b)
for x in s:
    if x == 20: break
print("->", x)
class Inf:
    def __getitem__(self, i):
        if i >= 3: raise IndexError("stop here")
        return i * i
print(list(Inf()), 4 in Inf(), list(zip(Inf(), "abcdef")), max(Inf()))
class Bad:
    def __getitem__(self, i): raise KeyError(i)
for f in (list, lambda o: 1 in o, lambda o: [*o], iter):
    try: print(type(f(Bad())).__name__)
    except KeyError as e: print("KeyError", e)
class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration("also ends it")
        return i
print(list(Stop()), 5 in Stop())
class Grow:
    n = 3
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        if i == 0: self.n = 5
        return i
it = iter(Grow())
print(list(it), list(it))
class Str:
    def __getitem__(self, k): return ("key", k)
    __iter__ = None
try: iter(Str())
except TypeError as e: print(e)
print(Str()["a"], Str()[1:2])
class Map:
    def __getitem__(self, k): return {0: "zero", 1: "one"}[k]
try: print(list(Map()))
except KeyError as e: print("KeyError", e)
class LenOnly:
    def __len__(self): return 2
for f in (list, reversed, lambda o: 1 in o, lambda o: o[0], iter, sum):
    try: f(LenOnly())
    except TypeError as e: print(e)
class Rng:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        i = i + self.n if i < 0 else i
        if not 0 <= i < self.n: raise IndexError(f"Rng index {i}")
        return i * 2
r = Rng(5)
print(r[::-2], r[-1], r[1:3], list(r), list(reversed(r)), sorted(r, reverse=True), r[10:], 8 in r, 9 in r, __import__("random").Random(1).choice(r) in r, __import__("bisect").bisect(r, 5))
try: r[5]
except IndexError as e: print(e)
