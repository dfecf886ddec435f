from collections import namedtuple
import collections.abc as c
P = namedtuple("P", ["x", "y"], defaults=[5], module="mod")
p = P(1)
print(p, P.__module__, P.__new__.__defaults__, p._replace(x=9), P._make("ab"), p._asdict(), p.count(5), p.index(1), p + (3,), p * 2, p[::-1], p < P(2), sorted([P(3, 1), P(1, 9)]), {p: "k"}[(1, 5)], *p, len(p), isinstance(p, tuple), P.__slots__, p.__getnewargs__(), P.__doc__, P.x.__doc__, type(P.x).__name__, P._fields, hash(p) == hash((1, 5)), p == (1, 5), P(y=1, x=2), repr(P), namedtuple("E", "")(), namedtuple("R", "a a def _b", rename=True)._fields, namedtuple("C", "a,b c")._fields)
class Q(P):
    __slots__ = ()
    @property
    def total(self): return self.x + self.y
    def __repr__(self): return f"Q<{super().__repr__()}>"
    def __new__(cls, x, y=10): return super().__new__(cls, x * 2, y)
print(Q(1), Q(1).total, Q(3)._replace(y=0), type(Q(1)._replace(x=1)).__name__)
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: P(z=1), lambda: P(1, x=2), lambda: p._replace(z=1), lambda: P._make([1, 2, 3]), lambda: setattr(p, "x", 2), lambda: p.z, lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "_x"), lambda: namedtuple("A", "1x"), lambda: namedtuple("1A", "x"), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "x", defaults=[1, 2]), lambda: namedtuple("A", 5), lambda: namedtuple(), lambda: Q(1).__dict__, lambda: setattr(Q(1), "new", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class R(c.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
r = R(5)
print(list(r), r[-1], r[1:4], 9 in r, 7 in r, r.index(16), r.count(4), list(reversed(r)), r.index(4, 1), [*r], max(r), isinstance(r, c.Reversible))
for f in (lambda: r.index(7), lambda: r.index(0, 1), lambda: r[9], lambda: c.Sequence(), lambda: c.Mapping.get({}, "k"), lambda: type("M", (c.Mapping,), {})(), lambda: c.Hashable(), lambda: hash(type("H", (c.Set,), {"__contains__": 1, "__iter__": 1, "__len__": 1})())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Mp(c.Mapping):
    def __getitem__(self, k):
        if k not in ("a", "b"): raise KeyError(k)
        return ord(k)
    def __iter__(self): return iter("ab")
    def __len__(self): return 2
m = Mp()
print(dict(m), m.get("z"), m.get("a"), "b" in m, list(m.items()), list(m.keys()), list(m.values()), m == {"a": 97, "b": 98}, m.items() & [("a", 97)], m.keys() - {"a"}, ("a", 97) in m.items(), 98 in m.values(), repr(m.keys()).startswith("KeysView("), {**m}, isinstance({}.keys(), c.KeysView))
class G(c.Generator):
    def __init__(self): self.n = 0
    def send(self, v): self.n += 1; return (self.n, v)
    def throw(self, t, v=None, tb=None): raise (v or t)
g = G()
print(next(g), g.send("x"), g.close(), iter(g) is g)
class Co(c.Coroutine):
    def send(self, v): raise StopIteration("co")
    def throw(self, *a): raise a[0]
    def __await__(self): yield
print(isinstance(Co(), c.Awaitable), Co().close())
def wraps_buffer(b): return isinstance(b, c.Buffer)
print([wraps_buffer(v) for v in (b"", bytearray(), memoryview(b""), "", [])], c.MutableMapping.register(type("Z", (), {})).__name__, issubclass(range, c.Sequence), issubclass(dict, c.MutableMapping), issubclass(str, c.ByteString) if hasattr(c, "ByteString") else "")
