def maker(flag):
    print("body starts")
    if flag: yield 1
    return "r"
g = maker(0)
print("created")
print(list(g))
def never():
    print("this runs only when iterated")
    yield
never()
def args(a, b=[], *c, **d):
    b.append(a)
    yield a, b, c, d
x = args(1); y = args(2, z=3)
print(next(y), next(x))
try: args()
except TypeError as e: print(e)
def late_error():
    yield 1
    undefined_name
h = late_error()
print(next(h))
try: next(h)
except NameError as e: print(e)
print(next(h, "exhausted after an error"))
def with_defaults(n=5):
    while n: n -= 1; yield n
print(list(with_defaults()), list(with_defaults(2)))
def recursive(n):
    if n: yield n; yield from recursive(n - 1)
print(list(recursive(5)), sum(recursive(100)))
def nested():
    def inner():
        yield from range(2)
        return "inner done"
    r = yield from inner()
    yield r
print(list(nested()))
def both(flag): return (i for i in "gen") if flag else "str"
print(list(both(True)), both(False))
lam = lambda n: (yield from range(n))
print(list(lam(3)), type(lam(1)).__name__)
class C:
    def __iter__(self): yield from self.items()
    def items(self): yield 1; yield 2
    @staticmethod
    def s(): yield "static"
    @classmethod
    def c(cls): yield cls.__name__
    @property
    def p(self): yield "property"
print(list(C()), list(C.s()), list(C.c()), list(C().p), [*C(), *C()], dict.fromkeys(C()), max(C()))
def decorated(f):
    def w(*a): yield "before"; yield from f(*a); yield "after"
    return w
@decorated
def inner(n): yield from range(n)
print(list(inner(2)))
def swap():
    a, b = 1, 2
    while True:
        got = yield a, b
        a, b = (b, a) if got is None else (got, a)
s = swap()
print(next(s), next(s), s.send("x"), next(s))
gens = {n: (lambda k: (k * i for i in range(3)))(n) for n in (1, 2)}
print({k: list(v) for k, v in gens.items()})
def filtered(it, *preds):
    for v in it:
        if all(p(v) for p in preds): yield v
print(list(filtered(range(30), lambda v: v % 2, lambda v: v % 3, lambda v: v > 10)))
def tree(n): return (n, [tree(n - 1) for _ in range(2)]) if n else (0, [])
def walk(t):
    yield t[0]
    for c in t[1]: yield from walk(c)
print(list(walk(tree(2))), sum(walk(tree(4))))
def state():
    n = 0
    def bump():
        nonlocal n
        n += 1
    yield n; bump(); yield n; bump(); bump(); yield n
print(list(state()))
print(type(maker).__name__, type(maker(1)).__name__, maker.__code__.co_flags & 0x20, list(zip(recursive(3), recursive(9))), next(recursive(7)), [*map(str, recursive(3))], tuple(recursive(2)), 3 in recursive(5), sorted(recursive(4)), ",".join(str(v) for v in recursive(3)))
