def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc2, _ = counter()
print(inc(), inc(5), get(), inc2())
def outer():
    x = "outer"
    def middle():
        def inner():
            return x
        return inner
    r = middle()
    x = "changed"
    return r
print(outer()())
def late():
    def f():
        return v
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    v = 1
    r = f()
    del v
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    return r
print(late())
fs = []
for i in range(3):
    fs.append(lambda: i)
i = 10
print([f() for f in fs])
print([f() for f in [lambda: j for j in range(3)]], [f() for f in [lambda j=j: j for j in range(3)]])
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars, get.__closure__[0] is inc.__closure__[0] or "same cell", late.__closure__, len(inc.__closure__))
inc.__closure__[0].cell_contents = 100
print(get())
def empty():
    def f():
        return later
    c = f.__closure__[0]
    try:
        c.cell_contents
    except ValueError as e:
        print(e)
    later = 5
    return c.cell_contents
print(empty())
def args_captured(a, *b, c=1, **d):
    return lambda: (a, b, c, d)
print(args_captured(1, 2, c=3, e=4)())
def deep(n):
    return (lambda: n) if n == 0 else (lambda g=deep(n - 1): (n, g()))
print(deep(3)())
def two():
    a = b = 0
    def setter(x):
        nonlocal a, b
        a, b = x, a
    return setter, lambda: (a, b)
s, g = two()
s(1), s(2)
print(g())
class K:
    def m(self):
        return __class__
print(K().m() is K)
