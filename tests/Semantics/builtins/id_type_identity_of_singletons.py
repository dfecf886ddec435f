print(None is None, True is (1 == 1), False is (1 == 2), ... is Ellipsis, NotImplemented is NotImplemented, (not 1) is False, bool(5) is True, bool("") is False, (5 > 3) is True, type(None)() is None, type(...)() is ..., bool(1) is bool(2), isinstance(1, int) is True)
x = y = []
print(x is y, x is [], [] is not [], x == [], (z := x) is x, (lambda v: v)(x) is x, [x][0] is x, {"k": x}["k"] is x, (x,)[0] is x, x.copy() is x, list(x) is x, tuple(t := (1, 2)) is t, x[:] is x)
class A:
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    attr = x
a = A()
print(a.attr is A.attr, A.s is A.s, a.s is A.s, a.m is a.m, a.m == a.m, A.c is A.c, A.c == A.c, A.m is A.m, a.__class__ is A, type(a) is A, A().__class__ is A, a is not A(), a.__dict__ is a.__dict__, vars(a) is a.__dict__, A.__dict__ is A.__dict__ or "fresh view", A.__mro__ is A.__mro__)
def f(): return f
print(f() is f, f() is f(), f.__code__ is f.__code__, f.__globals__ is globals(), (lambda: 0) is not (lambda: 0), f.__dict__ is f.__dict__)
def g(v=x): return v
print(g() is g() is x, g.__defaults__[0] is x)
it = iter(x)
print(iter(it) is it, iter(x) is not iter(x), (e := enumerate([])) is iter(e))
o = object()
d = {o: "found"}
print(d[o], object() in d, [o].index(o), [o].count(object()), (o,) == (o,), o in [o], {o} == {o}, o == o, o is o)
import sys, copy
print(sys is __import__("sys"), sys.modules["sys"] is sys, copy.copy(None) is None, copy.deepcopy(5) == 5, copy.copy(x) is not x, copy.copy(f) is f, copy.deepcopy(A) is A)
try: raise (err := ValueError("same"))
except ValueError as caught: print(caught is err)
def gen():
    v = yield o
    yield v
gg = gen()
print(next(gg) is o, gg.send(x) is x)
print(id(o) == id(o), id(x) == id(y), id(None) == id(None), isinstance(id(5), int))
