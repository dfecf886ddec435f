class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, P.__slots__, hasattr(p, "__dict__"), type(P.x).__name__, P.x.__get__(p), P.x.__name__)
for f in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: vars(p), lambda: delattr(p, "y"), lambda: P.x.__get__(5), lambda: P.x.__set__(5, 1), lambda: setattr(p, "__dict__", {})):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
p.y = [1]
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
class Q(P): pass
q = Q(1)
q.z = 5
print(q.__dict__, q.x)
class R(P):
    __slots__ = ("w",)
r = R(1)
r.w = 2
print(r.w, r.x, hasattr(r, "__dict__"))
class S:
    __slots__ = "single"
s = S()
s.single = 1
class D:
    __slots__ = ("a", "__dict__")
d = D()
d.a, d.b = 1, 2
print(d.__dict__, S.__slots__)
class Def:
    __slots__ = {"a": "doc for a"}
print(Def.a.__doc__, Def.__slots__)
class Mangle:
    __slots__ = ("__priv",)
    def __init__(self): self.__priv = 1
print(Mangle()._Mangle__priv)
def make(slots, extra={}, bases=()): return type("T", bases, {"__slots__": slots, **extra})
for args in ((("a",), {"a": 1}), (("1a",),), ((5,),), (("a", "a"),), (("__dict__", "__dict__"),), (5,), (("a b",),), (("x",), {}, (int,)), (("x",), {}, (tuple,)), ((), {}, (tuple,)), (("x",), {}, (list,)), (("",),), (["l"],), (iter(["it"]),)):
    try:
        t = make(*args)
        print(t.__name__, "ok", hasattr(t(), "__dict__"))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class A:
    __slots__ = ("a",)
class B:
    __slots__ = ("b",)
try:
    class AB(A, B): pass
except TypeError as e:
    print(e)
class E:
    __slots__ = ()
class AE(A, E):
    __slots__ = ()
x = AE()
x.a = 1
print(x.a, hasattr(x, "__dict__"))
