import functools
from functools import partial, reduce, lru_cache, cache, cached_property, total_ordering, cmp_to_key, wraps, partialmethod, Placeholder
def f(a, b=2, *c, **k): return a, b, c, k
p = partial(f, 1, x=5)
print(p(), p(3, 4, y=6), p(x=9), p.func is f, p.args, p.keywords, partial(p, 7, z=1).args, partial(p, 7, z=1).keywords, partial(int, base=2)("101"), partial(partial(f, 1), 2)(), partial(f, Placeholder, 9)(1))
for g in (lambda: partial(), lambda: partial(5), lambda: partial(f)(), lambda: partial(f, 1)(a=1), lambda: partial(f, 1, Placeholder)):
    try: print(g())
    except TypeError as e: print(e)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], "init"), reduce(max, [3, 9, 2]), reduce(lambda a, b: (a, b), "abc"), reduce(lambda a, b: a, [5]), reduce(lambda a, x: a * 2 + x, [1, 0, 1], initial=0))
for g in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(5, [1, 2]), lambda: reduce()):
    try: g()
    except TypeError as e: print(e)
calls = []
@lru_cache(maxsize=2)
def sq(x, *, k=1):
    calls.append(x)
    return x * x
print(sq(2), sq(2), sq(3), sq(2), sq(4), sq(3), calls, sq.cache_info(), sq.cache_parameters(), sq.__wrapped__(9), sq.cache_clear(), sq.cache_info())
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info().currsize)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info())
try: fib([1])
except TypeError as e: print(e)
@lru_cache(maxsize=0)
def none(x): return x
none(1); none(1)
print(none.cache_info())
class C:
    n = 0
    @cached_property
    def v(self): C.n += 1; return self.__class__.__name__ + str(C.n)
    def base(self, a, b): return a, b
    pm = partialmethod(base, 10)
c = C()
print(c.v, c.v, C.n, c.__dict__, c.pm(20))
del c.v
print(c.v, C.__dict__["v"].attrname)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(2), V(1)])[0].n)
try: total_ordering(type("X", (), {}))
except ValueError as e: print(e)
print(sorted([5, 2, 9], key=cmp_to_key(lambda a, b: b - a)), sorted("bAc", key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), cmp_to_key(lambda a, b: a - b)(1) < cmp_to_key(lambda a, b: a - b)(2))
@wraps(f)
def w(*a): "w doc"
print(w.__name__, w.__wrapped__ is f, w.__doc__, functools.WRAPPER_ASSIGNMENTS, repr(partial(int, "5", base=8)))
