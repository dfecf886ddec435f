class A:
    x = "class"
a = A()
d = a.__dict__
d["x"] = "via dict"
print(a.x, d is a.__dict__, vars(a) is d)
a.y = 1
print(d)
d.clear()
print(a.x, hasattr(a, "y"))
a.__dict__ = {"z": 9}
print(a.z, d, a.__dict__ is not d)
d["ghost"] = 1
print(hasattr(a, "ghost"))
shared = {"s": 1}
b, c = A(), A()
b.__dict__ = c.__dict__ = shared
b.t = 2
print(c.t, shared)
del b.s
print(hasattr(c, "s"), shared)
for bad in (5, [], None, (("a", 1),)):
    try: a.__dict__ = bad
    except TypeError as e: print(e)
class D(dict):
    def __getitem__(self, k): return "subclass getitem is not used"
    def __missing__(self, k): return "nor missing"
a.__dict__ = D(q=5)
print(a.q, type(a.__dict__).__name__)
try: a.nope
except AttributeError as e: print(e)
a.new = 1
print(dict.__getitem__(a.__dict__, "new"), a.__dict__["new"])
del a.__dict__
print(a.__dict__, a.x)
e = A()
e.__dict__[1] = "int key"
e.__dict__["not an id"] = 2
e.__dict__[("t",)] = 3
print(e.__dict__, getattr(e, "not an id"), len(vars(e)))
e.__dict__.update(p=1, q=2)
for k in list(e.__dict__): del e.__dict__[k]
print(e.__dict__)
class P:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __repr__(self): return f"P{self.__dict__}"
    def __eq__(self, o): return self.__dict__ == o.__dict__
p = P(a=1, b=2)
print(p, p == P(b=2, a=1), p.a, P(**p.__dict__, c=3))
p.__dict__ |= {"a": 10, "z": 0}
print(p, list(p.__dict__), p.__dict__.pop("a"), hasattr(p, "a"), p.__dict__.setdefault("n", 5), p.n)
class Prop:
    @property
    def v(self): return self.__dict__.get("v", "unset")
    @v.setter
    def v(self, x): self.__dict__["v"] = x * 2
o = Prop()
print(o.v); o.v = 4; print(o.v, vars(o)); del o.__dict__["v"]; print(o.v)
def attrs(o): return o.m
class Q:
    def m(self): return "method"
q = Q()
print(attrs(q)(), end=" "); q.__dict__["m"] = lambda: "from the dict"; print(attrs(q)(), end=" "); del q.m; print(attrs(q)())
for i in range(3):
    q.__dict__ = {"m": (lambda i=i: i)}
    print(attrs(q)(), end=" ")
print()
import types
m = types.ModuleType("m")
m.__dict__["f"] = eval("lambda: g", m.__dict__)
m.__dict__["g"] = "module global"
print(m.f(), m.g)
r = A()
snapshot = dict(vars(r))
r.k = 1
print(snapshot, vars(r), r.__dict__.copy(), {**vars(r)}, sorted(vars(r).items()), "k" in vars(r), len(r.__dict__), r.__dict__.keys() & {"k"})
it = iter(r.__dict__)
r.another = 2
try: next(it)
except RuntimeError as x: print(x)
class S:
    __slots__ = ("__dict__", "slot")
s = S(); s.slot = 1; s.dyn = 2
print(s.__dict__, s.slot); s.__dict__ = {}; print(s.slot, hasattr(s, "dyn"))
class T(A): pass
t = T(); t.x = "i"
T.x = property(lambda s: "data descriptor wins"); print(t.x, t.__dict__["x"]); del T.x; print(t.x)
