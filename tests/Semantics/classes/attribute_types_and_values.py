class A:
    f = lambda self: "function"
    b = len
    c = int
    s = staticmethod(lambda: "static")
    m = classmethod(lambda cls: "class method")
    p = property(lambda self: "property")
    g = (x for x in "ab")
    i = 5
    bm = "abc".upper
    um = str.upper
    part = __import__("functools").partial(lambda *a: a, 1)
    cls = type("Inner", (), {"__call__": lambda self, *a: ("called", a)})
    inst = type("Inst", (), {"__call__": lambda self, *a: ("inst called", a)})()
    ne = staticmethod(5)
    none = None
a = A()
print(a.f(), a.b([1, 2]), a.c("7"), a.s(), a.m(), a.p, next(a.g), a.i, a.bm(), A.um("x"), A.part(2), a.cls()(1), a.inst(2), a.ne, a.none, A.f(1), A.s(), A.m(), type(A.p).__name__, A.i, A.ne)
a.f = lambda: "instance function takes no self"
a.i = lambda self: self
print(a.f(), a.i(3))
try: a.um()
except TypeError as e: print(e)
A.late = lambda self, x=1: ("late", x)
print(a.late(), a.late(5), A.late(None))
A.late = 7
print(a.late)
A.late = property(lambda s: s.__class__.__name__)
print(a.late)
for v in (print, abs, [].append, "".join, (5).__add__, type, object, A.__init__):
    A.x = v
    print(type(v).__name__, type(a.x).__name__, a.x == v, end="; ")
print()
class Callable:
    def __call__(self, *args): return args
class WithGet(Callable):
    def __get__(self, o, c=None): return ("bound to", type(o).__name__, c.__name__)
A.k, A.w = Callable(), WithGet()
print(a.k(1), a.w, A.w)
a.__dict__["w"] = "non-data descriptor loses"
print(a.w)
WithGet.__set__ = lambda s, o, v: None
print(a.w)
def method(self, *a): return type(self).__name__, a
A.n = method
bound = a.n
A.n = None
print(bound(1), a.n)
import types
a.n = types.MethodType(method, a)
print(a.n(2), a.n.__self__ is a, method.__get__(a)(3), method.__get__(a, A)(4), types.MethodType(method, "other")(5))
class Sub(A): pass
s = Sub()
Sub.i = "sub"
print(s.i, a.__class__.i, s.n if hasattr(s, "n") else "", super(Sub, s).i)
B = type("B", (A,), {"f": A.f, "g2": lambda s: super(B, s).f()})
print(B().f(), B().g2())
for name in ("i", "late", "x", "k"): delattr(A, name)
print([hasattr(a, n) for n in ("i", "late", "x", "k")], sorted(n for n in vars(A) if not n.startswith("_")))
