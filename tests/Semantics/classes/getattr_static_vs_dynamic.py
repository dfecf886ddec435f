class Meta(type):
    def __getattr__(cls, n): return f"meta.getattr {n}"
    def __getattribute__(cls, n):
        if n == "hooked": return "meta.getattribute"
        return super().__getattribute__(n)
    x = "meta x"
class A(metaclass=Meta):
    y = "A.y"
    def __getattr__(self, n): return f"inst.getattr {n}"
a = A()
print(A.x, A.y, A.zz, A.hooked, a.y, a.zz, a.x, a.hooked, hasattr(A, "anything"), hasattr(a, "anything"), A.__name__, getattr(A, "q", "d"))
class B:
    def __getattribute__(self, n):
        if n.startswith("_"): return object.__getattribute__(self, n)
        try: return object.__getattribute__(self, n)
        except AttributeError: return f"computed {n}"
    real = 1
b = B()
b.inst = 2
print(b.real, b.inst, b.other, b.__dict__, b.__class__.__name__)
class C:
    def __getattribute__(self, n): raise AttributeError(f"blocked {n}")
c = C()
for f in (lambda: c.x, lambda: c.__dict__, lambda: hasattr(c, "x"), lambda: getattr(c, "x", "default"), lambda: str(c)[:9], lambda: type(c).__name__, lambda: isinstance(c, C), lambda: c.__class__, lambda: vars(c), lambda: dir(c), lambda: object.__getattribute__(c, "__dict__"), lambda: c == c, lambda: setattr(c, "v", 1), lambda: object.__getattribute__(c, "v"), lambda: len([c]), lambda: repr([c])[:10]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class D:
    def __getattr__(self, n):
        if n == "loop": return self.loop2
        if n == "loop2": return "end of chain"
        if n == "val": raise ValueError("not an AttributeError")
        if n == "none": return None
        raise AttributeError
d = D()
print(d.loop, d.none, getattr(d, "missing", "dflt"), hasattr(d, "none"))
for n in ("val", "missing"):
    try: getattr(d, n)
    except Exception as e: print(type(e).__name__, repr(str(e)))
class E:
    def __init__(self): self.cache = {}
    def __getattr__(self, n):
        if n == "cache": raise AttributeError(n)
        return self.cache.setdefault(n, len(self.cache))
e = E()
print(e.a, e.b, e.a, e.cache)
import copy
e2 = copy.copy(e)
print(e2.cache is e.cache, e2.c)
class F:
    counter = 0
    def __getattr__(self, n):
        F.counter += 1
        value = f"{n}#{F.counter}"
        setattr(self, n, value)
        return value
f = F()
print(f.p, f.p, f.q, F.counter, sorted(vars(f)))
class G(F):
    def __getattribute__(self, n):
        r = super().__getattribute__(n)
        return r.upper() if isinstance(r, str) and not n.startswith("_") else r
g = G()
print(g.abc, g.abc, g.__class__.__name__, g.counter)
class H:
    __slots__ = ("s",)
    def __getattr__(self, n): return f"fallback for {n}"
h = H()
print(h.s, h.t); h.s = 1; print(h.s); del h.s; print(h.s)
class I:
    @property
    def p(self): return self._missing
    def __getattr__(self, n): raise AttributeError(f"I has no {n}")
try: I().p
except AttributeError as x: print(x)
def reader(o): return o.name
class J: name = "class"
class K:
    def __getattr__(self, n): return "dynamic"
j = J(); k = K(); j2 = J(); j2.name = "instance"
print([reader(o) for o in (j, k, j2, J, k, j)])
J.__getattr__ = lambda s, n: "added later"
print(j.nope, reader(j)); del J.__getattr__
try: j.nope
except AttributeError as x: print(x)
