class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o): return self.p == o.p if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.p < o.p if isinstance(o, V) else NotImplemented
    def __hash__(self): return hash(self.p)
    def __repr__(self): return "V" + ".".join(map(str, self.p))
vs = [V(1, 10), V(1, 2), V(2), V(1), V(1, 2)]
print(sorted(vs), min(vs), max(vs), sorted(vs, reverse=True), len(set(vs)), V(1, 2) in vs, vs.index(V(1)), V(1) != V(2), V(1) > V(0), V(1) == "1", V(1) != "1")
for op in ("<", "<=", ">", ">="):
    for pair in ("V(1) {} V(2)", "V(1) {} 1", "1 {} V(1)", "V(2) {} V(1)"):
        try: print(pair.format(op), eval(pair.format(op)), end="; ")
        except TypeError as e: print(e, end="; ")
print()
from functools import total_ordering
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, T) else NotImplemented
    def __gt__(self, o): return self.v > o.v if isinstance(o, T) else NotImplemented
print(T(1) < T(2), T(1) <= T(1), T(2) >= T(1), T(1) > T(2), sorted([T(3), T(1)], key=lambda t: t.v)[0].v, max(T(1), T(5)).v)
try: T(1) <= 5
except TypeError as e: print(e)
class Partial:
    def __init__(self, s): self.s = frozenset(s)
    def __le__(self, o): return self.s <= o.s
    def __lt__(self, o): return self.s < o.s
    def __eq__(self, o): return self.s == o.s
    def __hash__(self): return hash(self.s)
a, b, c = Partial("ab"), Partial("bc"), Partial("abc")
print(a <= b, b <= a, a <= c, a < c, a > c, c >= b, a == Partial("ba"), not a <= b and not b <= a)
class Lazy:
    def __init__(self, e): self.e = e
    def __lt__(self, o): return Lazy(f"({self.e} < {getattr(o, 'e', o)})")
    def __gt__(self, o): return Lazy(f"({self.e} > {getattr(o, 'e', o)})")
    def __eq__(self, o): return Lazy(f"({self.e} == {getattr(o, 'e', o)})")
    def __and__(self, o): return Lazy(f"({self.e} & {o.e})")
    def __bool__(self): raise TypeError("truth value of a lazy expression")
    def __repr__(self): return self.e
x, y = Lazy("x"), Lazy("y")
print(x < 5, 5 < x, x == y, (x < 1) & (y > 2), x > y)
for f in (lambda: 1 < x < 5, lambda: x in [y], lambda: sorted([x, y]), lambda: max(x, y), lambda: x and y, lambda: not x, lambda: [x] == [y], lambda: [x] == [x], lambda: {1: x} == {1: y}, lambda: x != y  ):
    try: print(f())
    except (TypeError, NameError) as e: print(type(e).__name__, e)
class Count:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o): Count.n += 1; return self.v < o.v
import heapq, bisect
items = [Count(v) for v in (5, 2, 8, 1, 9, 3)]
print([c.v for c in sorted(items)], Count.n > 0, [c.v for c in heapq.nsmallest(2, items)], bisect.bisect([Count(1), Count(5)], Count(3)), min(items).v, [c.v for c in sorted(items, key=lambda c: -c.v)])
class Weird:
    def __lt__(self, o): return "not a bool"
    def __eq__(self, o): return []
w = Weird()
print(w < 1, w == 1, w != 1, w in [5], [w] == [5], bool(w == 1), sorted([w, w]) == [w, w], (w,) < (w,), (w, 1) == (w, 1))
class Raiser:
    def __eq__(self, o): raise ZeroDivisionError("eq")
    def __lt__(self, o): raise ZeroDivisionError("lt")
    __hash__ = object.__hash__
r = Raiser()
for f in (lambda: r == 1, lambda: r != 1, lambda: 1 == r, lambda: r in [1], lambda: [r] == [1], lambda: [r] == [r], lambda: r in [r], lambda: sorted([r, r]), lambda: max([r, r]), lambda: (r,) < (1,), lambda: {r: 1}[r], lambda: [1, r].index(5), lambda: [r].count(r), lambda: {1: r} == {1: 1}, lambda: r > 1, lambda: r <= 1):
    try: print(f())
    except (ZeroDivisionError, TypeError) as e: print(type(e).__name__, e)
