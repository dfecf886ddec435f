def f(a: 1, /, b: 2 = 5, *args: 3, c: 4, d: 5 = 6, **kw: 7) -> 8: return a, b, args, c, d, kw
print(f.__annotations__, f(1, c=2))
log = []
def t(x): log.append(x); return x
def g(a: t("a"), b: t("b") = t("default")) -> t("ret"): pass
print(log, g.__annotations__, log)
class C:
    x: t("x")
    y: t("y") = t("value")
    def m(self: "C", q: t("q")) -> None: self.z: t("attr") = 5
    @property
    def p(self) -> t("prop"): return 1
    @staticmethod
    def s(v: int): pass
    @classmethod
    def c(cls, v: str): pass
print(log[3:], C.m.__annotations__, C.p.fget.__annotations__, C.s.__annotations__, C.c.__annotations__, C.__annotations__, log)
async def co(x: int) -> str: pass
def gen(x: "y") -> "z": yield
print(co.__annotations__, gen.__annotations__)
nested = lambda: (lambda x=1: x)
print(nested().__annotations__)
def outer():
    y = "closure"
    def inner(p: y, q: [y for _ in range(2)], r: (lambda: y)()) -> {y: y}: pass
    return inner.__annotations__
print(outer())
class Meta(type):
    ma: int = 1
class D(metaclass=Meta):
    da: str
print(D.__annotations__, Meta.__annotations__)
class Slots:
    __slots__ = ("a",)
    a: int
print(Slots.__annotations__)
def walrus_free(x: (1, 2), y: {"k": 1}, z: f"{1 + 1}", w: ..., v: None, u: -1, s: 1 if True else 2, r: [1][0]): pass
print(walrus_free.__annotations__)
def star(*args: *tuple[int, ...]): pass
print(star.__annotations__)
def err(x: 1 / 0): pass
try: err.__annotations__
except ZeroDivisionError as e: print(e)
class E:
    bad: undefined_a
    ok: int
try: E.__annotations__
except NameError as e: print(e)
undefined_a = 1
print(E.__annotations__)
exec("def late(x: zz): pass", ns := {})
try: ns["late"].__annotations__
except NameError as e: print(e)
ns["zz"] = "defined later"
print(ns["late"].__annotations__)
class Self_:
    me: Self_
    lst: list[Self_]
print(Self_.__annotations__["me"] is Self_, Self_.__annotations__["lst"])
x: int = 5
(y): int = 6
z: int
def uses_local_names():
    class L:
        a: T
    T = 5
    return L.__annotations__
print(uses_local_names())
class Cond:
    if x > 3: big: int
    else: small: int
    try: tried: int
    except: handled: int
    with open(__file__): opened: int
print(list(Cond.__annotations__))
import functools
@functools.wraps(f)
def wrapped(*a): pass
print(wrapped.__annotations__ == f.__annotations__, functools.partial(f).func.__annotations__["return"])
