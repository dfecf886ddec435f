e = "outer"
try:
    raise ValueError("v")
except ValueError as e:
    inner = e
print(inner, "e" in globals())
try:
    e
except NameError as err:
    print(err)
def f():
    try:
        raise KeyError("k")
    except KeyError as x:
        pass
    try:
        return x
    except UnboundLocalError as err:
        return str(err)
print(f())
def g():
    x = "kept when nothing is raised"
    try: pass
    except Exception as x: pass
    return x
print(g())
def h():
    try: raise ValueError(1)
    except ValueError as x:
        del x
    return "x" in locals()
print(h())
def i():
    try: raise ValueError(1)
    except ValueError as x:
        x = "rebound"
    return "x" in locals()
print(i())
def j():
    out = []
    for n in range(3):
        try: raise ValueError(n)
        except ValueError as x:
            if n == 1: continue
            out.append(x.args[0])
    return out, "x" in locals()
print(j())
def k():
    try:
        try: raise ValueError("a")
        except ValueError as x:
            try: raise KeyError("b")
            except KeyError as x: pass
            try: x
            except NameError as n: return type(n).__name__
    finally: pass
print(k())
def closure():
    try: raise ValueError("captured")
    except ValueError as x:
        get = lambda: x
        r = get()
    try: get()
    except NameError as n: return r, type(n).__name__, str(n)
print(closure())
def ret():
    try: raise ValueError("ret")
    except ValueError as x: return x
print(repr(ret()))
class C:
    try: raise ValueError
    except ValueError as q: keep = type(q).__name__
print(C.keep, hasattr(C, "q"))
def gl():
    global gx
    try: raise ValueError
    except ValueError as gx: pass
gl()
print("gx" in globals())
import sys
try: raise ValueError("info")
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exception())
    try: raise KeyError
    except KeyError: print(type(sys.exception()).__name__)
    print(type(sys.exception()).__name__)
print(sys.exc_info(), sys.exception())
