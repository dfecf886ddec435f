class Custom(Exception):
    def __init__(self, *a): super().__init__(*a); self.extra = len(a)
def catcher():
    while True:
        try: yield "ready"
        except GeneratorExit: raise
        except BaseException as e: yield type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__)
def show(*args):
    g = catcher()
    next(g)
    try: print(g.throw(*args))
    except BaseException as e: print("out", type(e).__name__, e)
import warnings
warnings.simplefilter("ignore")
show(ValueError); show(ValueError("m")); show(ValueError, "m"); show(ValueError, ("a", "b")); show(ValueError, ValueError("inst")); show(ValueError, None); show(Custom("x", "y")); show(Custom, "one"); show(KeyError, KeyError("k"), None); show(KeyboardInterrupt); show(SystemExit(3)); show(StopIteration("s")); show(GeneratorExit); show(GeneratorExit("ge")); show(int); show("str"); show(None); show(5); show(ValueError, KeyError("mismatch")); show(ValueError("i"), "extra"); show(ValueError, "m", "not a tb"); show(ExceptionGroup("g", [ValueError(1)])); show(Exception)
def swallow():
    try: yield 1
    except Exception: pass
    yield 2
g = swallow(); next(g); print(g.throw(KeyError), list(g))
def ret():
    try: yield
    except Exception as e: return f"returned after {e}"
g = ret(); next(g)
try: g.throw(ValueError("v"))
except StopIteration as e: print(e.value)
def convert():
    try: yield
    except ValueError as e: raise KeyError("converted") from e
g = convert(); next(g)
try: g.throw(ValueError("orig"))
except KeyError as e: print(repr(e), repr(e.__cause__))
def fin(log):
    try: yield
    finally: log.append("fin")
log = []
g = fin(log); next(g)
try: g.throw(ValueError("through"))
except ValueError as e: print(e, log)
def fin_yield():
    try: yield 1
    finally: yield "from finally"
g = fin_yield(); next(g)
print(g.throw(ValueError("pending")))
try: next(g)
except ValueError as e: print("continues", e)
def fin_return():
    try: yield 1
    finally: return "suppressed"
g = fin_return(); next(g)
try: g.throw(ValueError)
except StopIteration as e: print(e.value)
def outer():
    try: yield from catcher()
    except ValueError: yield "outer"
g = outer(); next(g); print(g.throw(ValueError("to the inner one")))
class It:
    def __iter__(self): return self
    def __next__(self): return "n"
    def throw(self, e): return ("custom throw", repr(e))
def deleg(it): yield from it
g = deleg(It()); next(g); print(g.throw(ValueError("v")), next(g))
g = deleg([1, 2]); next(g)
try: g.throw(ValueError("list iterators cannot take it"))
except ValueError as e: print(e, list(g))
done = (i for i in []); list(done)
for a in ((ValueError("late"),), (ValueError,)):
    try: done.throw(*a)
    except ValueError as e: print(repr(e))
fresh = (i for i in [1])
try: fresh.throw(ValueError("before start"))
except ValueError as e: print(e, list(fresh))
g = catcher(); next(g)
try: raise KeyError("active")
except KeyError: print(g.throw(ValueError("inside handler")))
