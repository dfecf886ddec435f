def f(a, b=2):
    c = 3
    snap = locals()
    d = 4
    snap["a"] = "changed"
    snap["new"] = 1
    return a, sorted(snap), sorted(locals()), snap is locals(), "new" in locals()
print(f(1))
def g():
    x = 1
    l1, l2 = locals(), locals()
    x = 2
    return l1["x"], l2 == {"x": 1}, locals()["x"]
print(g())
def h():
    x = 1
    def inner(): return x
    del x
    return sorted(k for k in locals() if k != "inner")
print(h())
def cells():
    v = 1
    def inner():
        nonlocal v
        v += 1
        return locals()
    return inner(), locals()["v"]
print(cells())
import sys
def proxy():
    a, b = 1, 2
    fl = sys._getframe().f_locals
    fl["a"] = 10
    fl["extra"] = "x"
    r = [a, sorted(fl), fl["extra"], "extra" in locals(), len(fl), type(fl).__name__, fl == dict(fl), "b" in fl, fl.get("zz", "d")]
    try: del fl["a"]
    except ValueError as e: r.append(str(e))
    try: fl["nope"]
    except KeyError as e: r.append(repr(e))
    fl.update({"b": 20})
    r.append(b)
    try: fl.clear()
    except (RuntimeError, AttributeError, TypeError) as e: r.append(type(e).__name__)
    try: fl.pop("a")
    except (ValueError, AttributeError) as e: r.append(str(e))
    r.append(fl.setdefault("a", 5))
    a = "rebound"
    r.append(fl["a"])
    r.append(fl | {"z": 1} != {} and sorted((fl | {"z": 1}))[-1])
    return r
print(proxy())
def other_frame():
    secret = 1
    def setter(): sys._getframe(1).f_locals["secret"] = 99
    setter()
    return secret
print(other_frame())
def gen():
    z = 1
    yield locals()
    z = 2
    yield locals()
print(list(gen()))
it = gen()
next(it)
print(it.gi_frame.f_locals["z"], dict(it.gi_frame.f_locals))
it.gi_frame.f_locals["z"] = 50
print(it.gi_frame.f_locals["z"])
class C:
    a = 1
    b = locals()
    b["dyn"] = 2
    c = sys._getframe().f_locals is b
print(C.dyn, C.c, locals() is globals(), vars() is globals(), dir() == sorted(globals()))
def ex():
    q = 1
    exec("q = 2; w = 3; print(q, w)")
    print(q, "w" in locals())
    exec("q = 5", globals(), locals())
    print(q)
    d = locals()
    exec("q = 6", globals(), d)
    return q, d["q"]
print(ex())
def comp(): return [sorted(locals()) for i in (1,)], [list(locals()) for i in (1,) for j in (2,)]
print(comp())
def star(*args, k, **kw): return locals()
print(star(1, 2, k=3, z=4))
def unset():
    if False: x = 1
    return locals(), "x" in locals()
print(unset())
