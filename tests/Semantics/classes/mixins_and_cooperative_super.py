class Base:
    def __init__(self, **kw):
        if kw: raise TypeError(f"unexpected {sorted(kw)}")
    def describe(self): return []
    def save(self): return ["base save"]
class Named(Base):
    def __init__(self, *, name="?", **kw): self.name = name; super().__init__(**kw)
    def describe(self): return [f"name={self.name}"] + super().describe()
class Sized(Base):
    def __init__(self, *, size=0, **kw): self.size = size; super().__init__(**kw)
    def describe(self): return [f"size={self.size}"] + super().describe()
class Logged(Base):
    def save(self): return ["log before"] + super().save() + ["log after"]
class Cached(Base):
    def save(self): return ["cache"] + super().save()
class Thing(Named, Logged, Sized, Cached):
    def describe(self): return ["Thing"] + super().describe()
t = Thing(name="n", size=3)
print(t.describe(), t.save(), [c.__name__ for c in Thing.__mro__])
for kw in ({"bad": 1}, {"name": 1, "x": 2, "y": 3}):
    try: Thing(**kw)
    except TypeError as e: print(e)
class Other(Cached, Logged): pass
print(Other().save(), super(Logged, Other()).save(), super(Cached, Other()).save())
class ReprMixin:
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"
class EqMixin:
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __hash__(self): return hash(tuple(sorted(vars(self).items())))
class Point(ReprMixin, EqMixin):
    def __init__(self, x, y): self.x, self.y = x, y
class P3(Point):
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z
print(Point(1, 2), P3(1, 2, 3), Point(1, 2) == Point(1, 2), Point(1, 2) == P3(1, 2, 3), len({Point(1, 2), Point(1, 2), P3(1, 2, 0)}))
class Plugin:
    chain = []
    def __init_subclass__(cls, first=False, **kw):
        super().__init_subclass__(**kw)
        Plugin.chain.insert(0, cls) if first else Plugin.chain.append(cls)
    def run(self, v): return v
class Double(Plugin):
    def run(self, v): return super().run(v * 2)
class Inc(Plugin, first=True):
    def run(self, v): return super().run(v + 1)
class Both(Double, Inc): pass
print([c.__name__ for c in Plugin.chain], Both().run(5), Inc().run(5), type("Dyn", (Inc, Double), {})().run(5))
class A:
    def f(self): return "A"
    @classmethod
    def c(cls): return ["A", cls.__name__]
    @property
    def p(self): return 1
    @staticmethod
    def s(): return "sA"
    def __len__(self): return 1
    def __getattr__(self, n): return f"A?{n}"
class B(A):
    def f(self): return "B" + super().f()
    @classmethod
    def c(cls): return ["B"] + super().c()
    @property
    def p(self): return super().p + 1
    @staticmethod
    def s(): return "sB" + A.s()
    def __len__(self): return super().__len__() + 1
    def __getattr__(self, n): return "B!" + super().__getattr__(n)
class C(B):
    def f(self): return "C" + super(B, self).f()
    def g(self): return [super().f() for _ in range(2)], (lambda: super(C, self).f())(), list(super(C, self).f() for _ in range(1))
c = C()
print(c.f(), C.c(), c.p, c.s(), len(c), c.zz, c.g(), B.f(c), A.f(c), super(C, c).f.__self__ is c, super(C, C).c())
A.f = lambda self: "A'"
print(c.f(), B.f(c), c.g()[0])
C.__bases__ = (A,)
print(super(C, c).f(), len(c), c.s(), C.c(), [k.__name__ for k in C.__mro__])
