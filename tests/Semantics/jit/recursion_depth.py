"""The depth at which RecursionError comes, whatever tiers the activations are in: each is counted, and only once."""
import sys, functools
def count(f):
    d = [0]
    try:
        f(d)
    except RecursionError as e:
        assert str(e).startswith("maximum recursion depth exceeded"), e
    return d[0]
def plain(d):
    d[0] += 1
    plain(d)
def kw(d, *, x=1):
    d[0] += 1
    kw(d, x=x)
def star(*a):
    a[0][0] += 1
    star(*a)
def two(d):
    d[0] += 1
    three(d)
def three(d):
    d[0] += 1
    two(d)
def gen(d):
    d[0] += 1
    for x in gen(d):
        yield x
    yield 1
def genrec(d):
    for x in gen(d): pass
def yf(d):
    d[0] += 1
    yield from yf(d)
def yieldfrom(d):
    for x in yf(d): pass
def nx(d):
    d[0] += 1
    yield next(nx(d))
def genext(d):
    next(nx(d))
class P:
    def __init__(self, d): self.d = d
    @property
    def p(self):
        self.d[0] += 1
        return self.p
    def __add__(self, o):
        self.d[0] += 1
        return self + o
    def __eq__(self, o):
        self.d[0] += 1
        return self == o
    def __call__(self, o):
        self.d[0] += 1
        return self(o)
    def __getattr__(self, n):
        self.d[0] += 1
        return self.zzz
    def __repr__(self):
        self.d[0] += 1
        return repr(self)
    def __str__(self):
        self.d[0] += 1
        return f"{self}"
    def __len__(self):
        self.d[0] += 1
        return len(self)
    def __iter__(self):
        self.d[0] += 1
        return iter(self)
    def __contains__(self, x):
        self.d[0] += 1
        return x in self
    def __hash__(self):
        self.d[0] += 1
        return hash(self)
    def __lt__(self, o):
        self.d[0] += 1
        return self < o
    def m(self):
        self.d[0] += 1
        return self.m()
    @classmethod
    def cm(cls, d):
        d[0] += 1
        return cls.cm(d)
    @staticmethod
    def sm(d):
        d[0] += 1
        return P.sm(d)
def prop(d): P(d).p
def add(d): P(d) + 1
def eq(d): P(d) == 1
def call(d): P(d)(1)
def attr(d): P(d).qqq
def rep(d): repr(P(d))
def st(d): str(P(d))
def ln(d): len(P(d))
def it(d): iter(P(d))
def co(d): 1 in P(d)
def ha(d): hash(P(d))
def lt(d): P(d) < 1
def meth(d): P(d).m()
def srt(d):
    d[0] += 1
    return sorted([1], key=lambda x: srt(d))
def mp(d):
    d[0] += 1
    return list(map(mp, [d]))
def red(d):
    d[0] += 1
    return functools.reduce(lambda a, b: red(d), [1, 2])
def ge(d):
    d[0] += 1
    return sum(ge(d) for _ in (1,))
def lc(d):
    d[0] += 1
    return [lc(d) for _ in (1,)]
def ex(d):
    d[0] += 1
    exec("ex(d)", globals(), {"d": d})
def cls(d):
    d[0] += 1
    class X:
        cls(d)
def evl(d):
    d[0] += 1
    eval("evl(d)", globals(), {"d": d})
def part(d):
    d[0] += 1
    functools.partial(part, d)()
async def aw(d):
    d[0] += 1
    await aw(d)
def awt(d):
    c = aw(d)
    c.send(None)
def leafy(d):
    d[0] += 1
    leaf()
    d[0] += 1
    leafy(d)
def leaf(): return 1
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def wth(d):
    with Ctx():
        d[0] += 1
        wth(d)
def lamb(d):
    d[0] += 1
    (lambda: lamb(d))()
def deflt(d, a=1, b=2):
    d[0] += 1
    deflt(d, b=3)
def cached(d):
    d[0] += 1
    @functools.cache
    def f(): cached(d)
    f()
class M(type):
    def __call__(cls, d):
        d[0] += 1
        return cls(d)
class MM(metaclass=M): pass
class N:
    def __new__(cls, d):
        d[0] += 1
        return N(d)
def supr(d):
    class A:
        def f(self): d[0] += 1; B().f()
    class B(A):
        def f(self): super().f()
    B().f()
fs = [plain, kw, star, two, genrec, yieldfrom, genext, prop, add, eq, call, attr, rep, st, ln, it, co, ha, lt, meth, P.cm, P.sm, srt, mp, red, ge, lc, ex, cls, evl, part, awt, leafy, wth, lamb, deflt, cached, MM, N, supr]
for f in fs:
    r = [count(f) for _ in range(4)]
    print(getattr(f, "__qualname__"), r[0] if len(set(r)) == 1 else r)
