from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable
@runtime_checkable
class Closable(Protocol):
    def close(self): ...
@runtime_checkable
class HasName(Protocol):
    name: str
class F:
    def close(self): return "closed"
class G:
    name = "g"
class H(Closable): pass
print(isinstance(F(), Closable), isinstance(G(), Closable), isinstance(G(), HasName), issubclass(F, Closable), H().close(), isinstance(5, Closable), isinstance(F, Closable))
o = G()
o.close = lambda: 0
print(isinstance(o, Closable))
try: issubclass(G, HasName)
except TypeError as e: print(e)
class P2(Protocol):
    x: int
    def m(self) -> int: return 5
class Impl(P2): pass
print(Impl().m(), P2.__protocol_attrs__ if hasattr(P2, "__protocol_attrs__") else "", getattr(P2, "_is_protocol", None), getattr(Impl, "_is_protocol", None))
for f in (lambda: P2(), lambda: isinstance(1, P2)):
    try: f()
    except TypeError as e: print(e)
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def show(self): return f"{self.name} {self.area()}"
class Sq(Shape):
    name = "sq"
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
print(Sq(3).show(), Shape.__abstractmethods__ == {"area", "name"})
try: Shape()
except TypeError as e: print(e)
import collections.abc as c
class MyMap(c.MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap({"a": 1}, b=2)
print(dict(m), m.get("z"), m.pop("a"), m.setdefault("c", 3), list(m.items()), "c" in m, m == {"b": 2, "c": 3}, m.keys() & {"b"}, m.popitem(), {**m}, m.pop("zz", None))
class MyList(c.MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = MyList(3, 1)
l.append(2); l.extend([5, 6]); l += [7]; l.reverse(); l.remove(5)
print(list(l), l.pop(), l.index(1), l.count(9), 2 in l, list(reversed(l)), l.clear(), len(l))
class MySet(c.MutableSet):
    def __init__(self, it=()): self.s = dict.fromkeys(it)
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): self.s[x] = None
    def discard(self, x): self.s.pop(x, None)
s = MySet("abc")
s |= {"d"}; s -= {"a"}; s.remove("b")
print(sorted(s), sorted(s & {"c", "z"}), s <= {"c", "d", "e"}, s == {"c", "d"}, sorted(s ^ {"c"}), s.isdisjoint("x"), type(s | {1}).__name__, s.pop() in "cd")
try: s.remove("zz")
except KeyError as e: print(repr(e))
