# PEP 709: a comprehension is not a function of its own.
import sys
def names(): return [sys._getframe().f_code.co_name for _ in range(1)], {sys._getframe().f_code.co_name for _ in range(1)}, {1: sys._getframe().f_code.co_name for _ in range(1)}, next(sys._getframe().f_code.co_name for _ in range(1))
print(names())
print([sys._getframe().f_code.co_name for _ in range(1)])
def locs():
    a = 1
    r = [dict(locals()) for b in (5,)]
    return r, locals().keys()
print(locs())
def nested_locs():
    return [[sorted(locals()) for j in (1,)] for i in (2,)]
print(nested_locs())
def tb():
    try: [1 / z for z in [0]]
    except ZeroDivisionError as e:
        t, out = e.__traceback__, []
        while t: out.append(t.tb_frame.f_code.co_name); t = t.tb_next
        return out
print(tb())
def consts(): return [c.co_name for c in (lambda: ([x for x in y], (x for x in y))).__code__.co_consts if hasattr(c, "co_name")]
print(consts())
def param(x):
    r = [x for x in range(3)]
    return x, r
print(param("p"))
def cell():
    x = "cell"
    f = lambda: x
    r = [x for x in range(2)]
    return f(), r, x
print(cell())
def inner_cell():
    fs = [(lambda: x) for x in range(2)]
    x = "outer"
    return [f() for f in fs], x
print(inner_cell())
def global_in_func():
    global gx
    gx = "g"
    return [gx for gx in range(2)], gx
print(global_in_func())
def unbound_after():
    [uu for uu in range(2)]
    try: return uu
    except NameError as e: return type(e).__name__, str(e)
print(unbound_after())
def restores_unbound():
    r = [v for v in range(2)]
    try: v
    except UnboundLocalError as e: r.append(str(e))
    v = 1
    return r
print(restores_unbound())
def exec_in():
    return [eval("q", {"q": q}) for q in range(2)]
print(exec_in())
def evaluated():
    k = 5
    return [eval("k + z") for z in range(2)]
print(evaluated())
def with_gen(): return list(sys._getframe(0).f_code.co_name for _ in range(1)), [n for n in dir() if n[0] != "_"]
print(with_gen())
def super_in_comp():
    class A:
        def f(self): return "A.f"
    class B(A):
        def f(self): return [super().f() for _ in range(2)], [__class__.__name__ for _ in range(1)]
    return B().f()
print(super_in_comp())
def yield_outside():
    for v in [x * 2 for x in range(3)]: yield v
print(list(yield_outside()))
class K:
    z = 3
    items = [1, 2]
    r = [i for i in items]
    s = [i for i in items if i > 1]
    t = [sys._getframe().f_code.co_name for i in items[:1]]
print(K.r, K.s, K.t, hasattr(K, "i"))
