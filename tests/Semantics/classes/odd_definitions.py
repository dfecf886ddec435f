class Empty: pass
class Doc: "doc"
class One: x = 1
class Two: x = 1; y = 2
class Par(): pass
class Kw(metaclass=type): pass
class Tr(object,): pass
class Star(*(object,)): pass
class StarKw(**{}): pass
class Mix(Empty, *(), **{"metaclass": type}): pass
print([c.__name__ for c in (Empty, Doc, One, Two, Par, Kw, Tr, Star, StarKw, Mix)], Doc.__doc__, Two.y)
class A:
    def __init__(self): self.__class__ = B
class B:
    def who(self): return "B now"
print(A().who())
class C:
    def __new__(cls): return "not an instance"
print(C())
class E: __init__ = lambda self, x=5: setattr(self, "x", x)
print(E().x, E(7).x)
class F:
    x = []
    x.append(1)
    x += [2]
    def x2(self, x=x): return x
print(F.x, F().x2())
class I((lambda: object)()): pass
class J(type("Dyn", (), {"v": 1})): pass
print(J.v, J.__mro__[1].__name__)
class L:
    def L(self): return self
    l = L
print(type(L().L().l()).__name__)
class M:
    class M:
        class M: v = "innermost"
print(M.M.M.v, M.M.M.__qualname__)
class O:
    if 1: a = 1
    else: b = 2
    for c in range(3): pass
    while c: c -= 1
    try: d = 1 / 0
    except ZeroDivisionError: d = "div"
    with open(__file__): e = "with"
    f, *g = "xyz"
    def h(self): pass
    i = h
    del h
    import math as k
    l = lambda self: self.a
    assert a
    m: int
    n: int = 5
    ...
    "string statement"
    global o
    o = "leaks"
    match a:
        case 1: p = "matched"
    (q := "walrus in a class body")
print(sorted(k for k in vars(O) if len(k) == 1), O.c, O.d, O.f, O.g, O.k.__name__, O().l(), o, O.p, O.q)
class P(Exception):
    def __iter__(self): return iter(self.args)
    def __len__(self): return len(self.args)
    def __getitem__(self, i): return self.args[i]
try: raise P(1, 2, 3)
except P as p: print(list(p), len(p), p[0])
def factory(n):
    class K:
        size = n
        def __init__(self): self.v = [n] * n
        def __len__(self): return n
    K.__name__ = K.__qualname__ = f"K{n}"
    return K
ks = [factory(i) for i in range(3)]
print([len(k()) for k in ks], [k.__name__ for k in ks], [k().v for k in ks], ks[0] is ks[1], isinstance(ks[0](), ks[1]))
cls = [type(n, (), {"n": n}) for n in "ab"]
print([c.n for c in cls], {c: c.__name__ for c in cls}[cls[0]])
x = type("X", (int,), {"__repr__": lambda s: f"X<{int(s)}>", "__add__": lambda s, o: type(s)(int(s) + o)})(5)
print(x, x + 1, type(x + 1).__name__)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("class A(", "class A: x = ", "class 1A: pass", "class A B: pass", "class A(): ", "class A(x=1, 2): pass", "class A(*): pass", "class A(**k, *a): pass", "class A[T](B): pass", "class A(B)(C): pass", "class A.B: pass", "class None: pass", "class A: return 1", "class A: yield", "class A: await x", "class A: break", "class A: nonlocal x", "class A: from x import *", "class A: class B: pass", "class A(print(end='')): pass", "class\nA: pass", "class A: def f(self): pass", "class A: pass; x = 1", "class A(x for x in y): pass", "class A(B, B=1, B=2): pass"):
    syntax(s)
