def modify(e):
    e.args = (*e.args, "modified")
    e.extra = "attr"
    raise
def f():
    try: raise ValueError("orig")
    except ValueError as e: modify(e)
try: f()
except ValueError as e: print(e.args, e.extra, e.__context__)
def raise_new_same_type():
    try: raise ValueError("a")
    except ValueError as e: raise ValueError(*e.args, "b") from e.__cause__
try: raise_new_same_type()
except ValueError as e: print(e.args, e.__cause__, repr(e.__context__), e.__suppress_context__)
def depth(tb):
    n = 0
    while tb: n, tb = n + 1, tb.tb_next
    return n
saved = []
def g():
    try: raise KeyError("k")
    except KeyError as e:
        saved.append(e)
        raise
def h():
    try: g()
    except KeyError: raise
def i():
    try: h()
    except KeyError as e: raise e
for fn in (g, h, i):
    try: fn()
    except KeyError as e: print(fn.__name__, depth(e.__traceback__), e is saved[-1])
e = ValueError("reused")
for _ in range(3):
    try: raise e
    except ValueError as x: print(depth(x.__traceback__), end=" ")
print()
try: raise e.with_traceback(None)
except ValueError as x: print(depth(x.__traceback__))
def chain(n):
    try:
        if n == 0: raise ValueError(0)
        chain(n - 1)
    except ValueError as x: raise ValueError(n) from x
try: chain(4)
except ValueError as x:
    out = []
    while x: out.append(x.args[0]); x = x.__cause__
    print(out)
def context_chain():
    try: 1 / 0
    except ZeroDivisionError:
        try: [][1]
        except IndexError:
            try: {}["k"]
            except KeyError as k: return k
x, out = context_chain(), []
while x: out.append(type(x).__name__); x = x.__context__
print(out)
def break_cycle():
    a = ValueError("a")
    try:
        try: raise a
        except ValueError:
            try: raise KeyError("b")
            except KeyError: raise a
    except ValueError as r: return r is a, repr(r.__context__), repr(r.__context__.__context__)
print(break_cycle())
class Retry(Exception):
    def __init__(self, n): super().__init__(n); self.n = n
def attempt(n):
    try:
        if n < 3: raise Retry(n)
        return f"done at {n}"
    except Retry as r:
        return attempt(r.n + 1)
print(attempt(0))
def swallow(*types):
    def deco(fn):
        def w(*a):
            try: return fn(*a)
            except types as x: return f"<{type(x).__name__}: {x}>"
        return w
    return deco
@swallow(ValueError, KeyError)
def risky(v): return int(v) if isinstance(v, str) else {}[v]
print(risky("5"), risky("x"), risky(3), sep=" | ")
import sys
def outer():
    try: raise ValueError("o")
    except ValueError:
        inner()
        return sys.exception()
def inner():
    print(repr(sys.exception()))
    try: raise KeyError("i")
    except KeyError: print(repr(sys.exception()))
    print(repr(sys.exception()))
print(repr(outer()), sys.exception())
def gen():
    try: raise ValueError("g")
    except ValueError: yield sys.exception()
print(repr(next(gen())), sys.exception())
def loop():
    last = None
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as e: last = e
    return last.args, last.__context__
print(loop())
try:
    try: raise ValueError("first")
    finally:
        try: raise KeyError("in finally")
        except KeyError: pass
except ValueError as v: print(repr(v), v.__context__)
try:
    raise ValueError("v") from None
except ValueError as v: print(v.__suppress_context__, v.__cause__, v.__context__)
