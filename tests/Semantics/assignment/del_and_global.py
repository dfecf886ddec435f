x = 1
del x
try: x
except NameError as e: print(e)
a = b = c = 1
del a, (b, [c])
print([n for n in ("a", "b", "c") if n in globals()])
def f():
    y = 1
    del y
    try: y
    except UnboundLocalError as e: print(e)
    try: del y
    except UnboundLocalError as e: print(e)
    y = 2
    return y
print(f())
def g(p, *args, **kw):
    del p, args
    try: p
    except UnboundLocalError as e: return str(e), kw
print(g(1, 2, k=3))
def h():
    z = 1
    def inner(): return z
    del z
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    z = "back"
    return inner()
print(h())
def i():
    global made
    made = 1
    del made
    return "made" in globals()
print(i())
def j():
    global nope_global
    try: del nope_global
    except NameError as e: return str(e)
print(j())
def k():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    try: v
    except UnboundLocalError as e: return str(e)
print(k())
d, l = {"a": {"b": 1}}, [1, 2, 3, 4, 5]
del d["a"]["b"], l[1], l[-1], l[0:1]
print(d, l)
class C:
    attr = 1
    tmp = 2
    del tmp
    def __delitem__(self, k): print("delitem", k)
    def __delattr__(self, n): print("delattr", n); object.__delattr__(self, n)
o = C()
del o[1:2], o["k"], o[1, 2], o[...]
o.v = 1
del o.v
try: del o.v
except AttributeError as e: print(e)
del C.attr
print(hasattr(C, "tmp"), hasattr(C, "attr"))
for n in range(2): del n
try: del n
except NameError as e: print(e)
import math as m
del m
print("m" in globals())
def cond(flag):
    q = 1
    if flag: del q
    try: return q
    except UnboundLocalError: return "deleted"
print(cond(True), cond(False), [cond(i % 2) for i in range(3)])
def loop():
    out = []
    for i in range(3):
        t = i
        out.append(t)
        del t
    return out, "t" in locals()
print(loop())
del globals()["f"]
try: f()
except NameError as e: print(e)
