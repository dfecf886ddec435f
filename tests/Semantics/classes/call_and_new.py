class P:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
p = P(1, x=2)
class Q(P):
    def __new__(cls, kind):
        return {"q": super().__new__(cls), "int": 5, "other": P.__new__(P), "sub": P.__new__(R)}[kind] if kind != "none" else None
class R(Q): pass
for k in ("q", "int", "none"):
    print(type(Q(k)).__name__)
class Cached:
    pool = {}
    inits = 0
    def __new__(cls, n):
        if n not in cls.pool: cls.pool[n] = super().__new__(cls)
        return cls.pool[n]
    def __init__(self, n): Cached.inits += 1; self.n = n
print(Cached(1) is Cached(1), Cached.inits)
class Up(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
class Deg(float):
    def __new__(cls, v): return float.__new__(cls, v % 360)
print(Up("abc"), Pair(1, 2), Deg(370), type(Up("x")).__name__)
class L(list):
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, *a): super().__init__(a)
print(L(1, 2, 3))
class StaticNew:
    @staticmethod
    def __new__(cls): return object.__new__(cls)
class ClassNew:
    def __new__(cls, x=0):
        self = object.__new__(cls)
        self.x = x
        return self
print(type(StaticNew()).__name__, ClassNew(4).x, ClassNew.__new__(ClassNew, 9).x, type(ClassNew.__dict__["__new__"]).__name__)
for f in (lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(), lambda: P.__init__(), lambda: list.__new__(dict), lambda: tuple.__new__(Pair), lambda: Pair.__new__(Pair, 1), lambda: type.__new__(type), lambda: str.__new__(Up, 5), lambda: bool.__new__(int), lambda: int.__new__(bool, 5), lambda: object.__new__(type)):
    try:
        print(repr(f()))
    except TypeError as e:
        print(e)
class NoneInit:
    def __init__(self): return None
class ValInit:
    def __init__(self): return "x"
NoneInit()
try:
    ValInit()
except TypeError as e:
    print(e)
class GenInit:
    def __init__(self): yield
try:
    GenInit()
except TypeError as e:
    print(e)
