def uses(): return later_defined
try: uses()
except NameError as e: print(e)
later_defined = 1
print(uses())
def a(): return b()
def b(): return "b1"
print(a())
def b(): return "b2"
print(a())
class K:
    def m(self): return other_global
    attr = [1]
other_global = "g"
print(K().m())
def cell_order():
    fs = []
    def first(): return second()
    fs.append(first)
    try: first()
    except NameError as e: fs.append(str(e))
    def second(): return "ok"
    fs.append(first())
    return fs[1:]
print(cell_order())
funcs = {n: (lambda: n) for n in "ab"}
print([f() for f in funcs.values()])
funcs = {n: (lambda n=n: n) for n in "ab"}
print([f() for f in funcs.values()])
x = 0
def inc():
    global x
    x += 1
    return x
print([inc() for _ in range(3)], x)
def make():
    v = []
    return lambda n: v.append(n) or v
m1, m2 = make(), make()
m1(1); m1(2); m2(3)
print(m1(9), m2(9))
def outer():
    r = []
    for i in range(2):
        def inner():
            return i, j
        j = i * 10
        r.append(inner)
    j = "late"
    return [f() for f in r]
print(outer())
def nested_default(d=[]):
    def inner(e=d): e.append(len(e)); return e
    return inner()
print(nested_default(), nested_default())
def class_closure():
    n = 1
    class C:
        k = n
        def get(self): return n
    n = 2
    return C.k, C().get()
print(class_closure())
def exc_binding():
    handlers = []
    for E in (ValueError, KeyError):
        def h(fn):
            try: return fn()
            except E as e: return type(e).__name__
        handlers.append(h)
    def raise_v(): raise ValueError
    out = []
    for h in handlers:
        try: out.append(h(raise_v))
        except ValueError: out.append("escaped")
    return out
print(exc_binding())
def gen_binding():
    n = 1
    g = (n + i for i in range(2))
    n = 100
    return list(g)
print(gen_binding())
def decorated():
    order = []
    def deco(tag):
        order.append(("make", tag))
        def d(f):
            order.append(("apply", tag))
            return f
        return d
    @deco("a")
    @deco("b")
    def f(x=order.append("default")): pass
    return order
print(decorated())
y = "global y"
def tricky():
    def inner():
        try: return y
        except NameError as e: return type(e).__name__, str(e)
    r = inner()
    y = "local y"
    return r, inner()
print(tricky())
def del_and_rebind():
    z = 1
    f = lambda: z
    del z
    try: f()
    except NameError as e: r = str(e)
    z = 2
    return r, f()
print(del_and_rebind())
