from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping
@singledispatch
def f(x, *a): return f"default {x!r}"
@f.register
def _(x: int, *a): return f"int {x}"
@f.register(float)
def _(x, *a): return f"float {x}"
@f.register
def _(x: list | tuple, *a): return f"seq {len(x)}"
@f.register(type(None))
def _(x, *a): return "none"
f.register(Mapping, lambda x, *a: f"map {sorted(x)}")
print(f(1), f(True), f(1.5), f([1]), f((1, 2)), f(None), f({"a": 1}), f("s"), f(1j), f(set()), f(1, 2, 3))
print(f.dispatch(bool).__name__, f.dispatch(dict).__name__, sorted(t.__name__ for t in f.registry), f.dispatch(str) is f.registry[object])
class A: pass
class B(A): pass
class C(B): pass
@f.register
def handle_a(x: A): return "A"
print(f(C()), f(B()))
@f.register
def handle_b(x: B): return "B"
print(f(C()), f(A()), handle_b(5))
for g in (lambda: f(), lambda: f(x=1), lambda: f.register(5), lambda: f.register(lambda x: x), lambda: f.register("int")):
    try: print(g())
    except TypeError as e: print(str(e)[:90].split("<function")[0])
from abc import ABC
class P(ABC): pass
class Q(ABC): pass
class R: pass
P.register(R)
Q.register(R)
@singledispatch
def amb(x): return "base"
amb.register(P, lambda x: "P")
amb.register(Q, lambda x: "Q")
try: amb(R())
except RuntimeError as e: print(str(e).split(":")[0])
class K:
    @singledispatchmethod
    def m(self, x): return f"default {x}"
    @m.register
    def _(self, x: int): return f"{type(self).__name__} int {x}"
    @m.register
    def _(self, x: str): return f"str {x}"
    @singledispatchmethod
    @classmethod
    def c(cls, x): return f"cls default"
    @c.register
    @classmethod
    def _(cls, x: int): return f"{cls.__name__} cint"
print(K().m(1), K().m("a"), K().m(1.5), K.c(1), K.c("x"))
class L(K): pass
print(L().m(5), L.c(2))
