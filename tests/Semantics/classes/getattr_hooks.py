class A:
    cls_attr = "class"
    def __init__(self): self.inst = "inst"
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("ok"): return name.upper()
        raise AttributeError(f"custom {name}")
a = A()
print(a.inst, a.cls_attr, a.ok_1, hasattr(a, "nope"), getattr(a, "zz", "default"), hasattr(a, "okay"))
try:
    a.boom
except AttributeError as e:
    print(e, e.name, e.obj is a)
class B:
    x = 1
    def __getattribute__(self, name):
        print("getattribute", name)
        return super().__getattribute__(name)
    def __getattr__(self, name): return f"fallback {name}"
    def m(self): return self.x
b = B()
print(b.x, b.missing, b.m(), b.__class__.__name__, b.__dict__, len(dir(b)) > 10)
class C:
    def __getattribute__(self, name):
        if name == "a": return "from getattribute"
        raise AttributeError("none of " + name)
    def method(self): return 1
    def __len__(self): return 7
c = C()
c.b = 5
print(c.a, len(c), hasattr(c, "b"), object.__getattribute__(c, "b"))
for name in ("method", "__class__", "__dict__"):
    try:
        getattr(c, name)
    except AttributeError as e:
        print(e)
print(type(c).__name__, isinstance(c, C), C.method(c))
class D:
    def __getattr__(self, name): raise KeyError(name)
try:
    D().x
except KeyError as e:
    print("KeyError", e)
try:
    print(getattr(D(), "x", "d"))
except KeyError as e:
    print("still KeyError")
d = A()
d.__getattr__ = lambda n: "instance hook ignored"
try:
    d.w
except AttributeError as e:
    print(e)
class E(A):
    def __getattr__(self, name):
        try:
            return super().__getattr__(name)
        except AttributeError:
            return f"E handles {name}"
print(E().bad, E().ok)
class Proxy:
    def __init__(self, o): object.__setattr__(self, "_o", o)
    def __getattr__(self, n): return getattr(self._o, n)
    def __setattr__(self, n, v): setattr(self._o, n, v)
    def __delattr__(self, n): delattr(self._o, n)
t = type("T", (), {})()
p = Proxy(t)
p.q = 5
print(t.q, p.q, vars(p).keys())
del p.q
print(hasattr(t, "q"), Proxy([1, 2]).index(2))
try:
    len(Proxy([1]))
except TypeError as e:
    print(e)
