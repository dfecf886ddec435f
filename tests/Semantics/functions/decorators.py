def trace(f):
    def wrapper(*a, **k):
        print("enter", f.__name__, a, k)
        r = f(*a, **k)
        print("exit", r)
        return r
    return wrapper
@trace
def add(a, b=1):
    return a + b
add(1)
add(1, b=5)
def repeat(n):
    def deco(f):
        def w(*a):
            return [f(*a) for _ in range(n)]
        return w
    return deco
@repeat(2)
@repeat(3)
def hi(x):
    return x
print(hi("h"))
@str
def text(): pass
print(type(text).__name__)
@lambda f: 42
def answer(): pass
print(answer)
decos = {"k": lambda f: ("decorated", f.__name__)}
@decos["k"]
def sub(): pass
print(sub)
class Deco:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a), self.n
    def __get__(self, obj, cls):
        return lambda *a: self(obj, *a)
@Deco
def sq(x): return x * x
sq(2)
print(sq(3))
class K:
    def __repr__(self): return "K()"
    @Deco
    def m(self, x): return type(self).__name__, x
    @staticmethod
    @trace
    def s(x): return x
    @classmethod
    @trace
    def c(cls): return cls.__name__
    @property
    @trace
    def p(self): return "prop"
print(K().m(1), K.s(1), K.c(), K().p)
def cls_deco(c):
    c.added = "yes"
    return c
@cls_deco
@(lambda c: (setattr(c, "inner", True), c)[1])
class D: pass
print(D.added, D.inner)
@(x := trace)
def w(): return 1
print(x is trace, w())
try:
    @5
    def bad(): pass
except TypeError as e:
    print(e, "bad" in globals())
try:
    @(1 / 0)
    def bad2(): pass
except ZeroDivisionError as e:
    print(e)
def memo(f):
    cache = {}
    def w(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache))
