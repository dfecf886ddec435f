l = [1]
l.append(l)
d = {"d": None}
d["d"] = d
t = ([],)
t[0].append(t)
s = [d, l, t]
s.append(s)
print(l, d, t, s)
from collections import deque, OrderedDict, defaultdict, Counter, ChainMap, UserList, UserDict
q = deque([1])
q.append(q)
o = OrderedDict(a=1)
o["self"] = o
dd = defaultdict(list)
dd["x"] = dd
u = UserList([1])
u.append(u)
print(q, o, dd)
class A:
    def __init__(self): self.items = [self]
    def __repr__(self): return f"A({len(self.items)})"
print([A()], A().items)
class B:
    def __repr__(self): return f"B<{self.d!r}>"
b = B()
b.d = {"b": [1]}
print(b)
m = {}
m["k"] = m.values()
print(repr(m) .startswith("{'k': dict_values("))
x, y = [], []
x.append(y)
y.append(x)
print(x, y, [x], str(x), f"{y}", "%s" % [x])
import reprlib
class C:
    def __init__(self): self.c = self
    @reprlib.recursive_repr("<...>")
    def __repr__(self): return f"C({self.c!r})"
print(C(), reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10**60), reprlib.repr(set(range(10))), reprlib.repr(tuple(range(10))))
class D(list):
    def __repr__(self): return "D" + super().__repr__()
e = D([1])
e.append(e)
print(e)
class E(dict):
    pass
f = E(a=1)
f["f"] = f
print(f, [f], {"o": f})
g = [1, 2]
g[0] = (g, {"g": g})
print(g)
from types import SimpleNamespace
n = SimpleNamespace(a=1)
n.self = n
print(n)
from dataclasses import dataclass
@dataclass
class F:
    v: object = None
h = F()
h.v = h
print(h, [h])
deep = []
for _ in range(30): deep = [deep]
print(str(deep) == "[" * 31 + "]" * 31)
import functools
p = functools.partial(print)
print(str(functools.partial(int, base=2)), repr(functools.partial(len))[:30])
s1 = {1}
class H:
    def __hash__(self): return 1
    def __repr__(self): return repr(container)
container = {H()}
print(container)
