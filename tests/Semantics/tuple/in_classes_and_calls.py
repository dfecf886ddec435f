class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda s: s[0])
    y = property(lambda s: s[1])
    def __add__(self, o): return P(self.x + o[0], self.y + o[1])
    def __mul__(self, k): return P(self.x * k, self.y * k) if not isinstance(k, tuple) else self.x * k[0] + self.y * k[1]
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -P(*o)
    def __abs__(self): return (self * self) ** 0.5
    def __repr__(self): return f"P({self.x}, {self.y})"
p, q = P(1, 2), P(3.5, -1)
print(p + q, p - q, p * 2, 3 * p, p * q, -p, abs(P(3, 4)), p + (1, 1), p == (1, 2), hash(p) == hash((1, 2)), sorted([q, p]), max(p, q), sum([p, q], P(0, 0)), p < q, (0, 0) < p, p[0], *p, len(p), list(p), {p: "k"}[1, 2], p in [(1, 2)], type(p[:]).__name__, p.count(1), p.index(2), tuple(p), isinstance(p, tuple))
try: p.z = 1
except AttributeError as e: print(e)
try: p[0] = 1
except TypeError as e: print(e)
x, y = p
print(x, y, (lambda a, b: a - b)(*p), "%s-%s" % p, "{0.x} {1.y}".format(p, q), f"{p} {p!r} {p.x:>3}")
class Stack:
    def __init__(self, items=()): self.items = items
    def push(self, v): return Stack((*self.items, v))
    def pop(self): *rest, top = self.items; return top, Stack(tuple(rest))
    def __iter__(self): return iter(self.items)
s = Stack().push(1).push("b").push((3,))
t, s2 = s.pop()
print(t, list(s2), list(s), s.items)
def ret(n): return (n,) if n == 1 else (n, *ret(n - 1)) if n else ()
print(ret(0), ret(1), ret(4))
def stats(*v): return min(v), max(v), sum(v) / len(v)
lo, hi, mean = stats(3, 1, 2)
print(lo, hi, mean, stats(*range(5)), stats(*p))
class Meta(type):
    def __call__(cls, *a): return super().__call__(a) if a and not isinstance(a[0], tuple) else super().__call__(*a)
class V(tuple, metaclass=Meta): pass
print(V(1, 2), V((3, 4)), V(), type(V(1)).__name__)
print(len(tuple.__new__(P, (9,))), tuple.__add__(p, (1,)), tuple.__len__(p), tuple.__eq__(p, (1, 2)), tuple.__getitem__(p, slice(0, 1)), tuple.__lt__(p, (2,)), (1, 2).__add__((3,)), p.__class__.__mro__[1])
for f in (lambda: tuple.__new__(P), lambda: tuple.__new__(int, ()), lambda: tuple.__new__(), lambda: P(1), lambda: tuple.__add__(p, [1]), lambda: tuple.__getitem__(p, "x"), lambda: tuple.count((1,)), lambda: tuple.index((1,), 2), lambda: tuple.__len__([1]), lambda: p @ q, lambda: p / 2, lambda: (1, 2) - (1,), lambda: (1,) * "a", lambda: (1,) < [1], lambda: (1, 2)[0][0], lambda: ()[0]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
