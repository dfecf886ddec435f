from contextlib import contextmanager, suppress, closing, nullcontext, ExitStack, redirect_stdout, ContextDecorator, AbstractContextManager, chdir
import io
@contextmanager
def cm(name, swallow=False):
    print("setup", name)
    try: yield name.upper()
    except ValueError as e:
        print("saw", e)
        if not swallow: raise
    finally: print("teardown", name)
with cm("a") as v: print(v)
with cm("b", True): raise ValueError("swallowed")
for exc in (ValueError("v"), KeyError("k"), StopIteration("s")):
    try:
        with cm("c"): raise exc
    except Exception as e: print(repr(e), e is exc)
@contextmanager
def no_yield():
    if False: yield
@contextmanager
def two_yields():
    yield 1
    yield 2
@contextmanager
def replaces():
    try: yield
    except ValueError: raise KeyError("new")
for f in (no_yield, two_yields, replaces):
    try:
        with f(): raise ValueError("body")
    except Exception as e: print(type(e).__name__, e)
try:
    with two_yields(): pass
except RuntimeError as e: print(e)
@cm("deco")
def decorated(x): return x + 1
print(decorated(1), decorated(2))
with suppress(KeyError, IndexError): {}["x"]
with suppress(ValueError): raise ExceptionGroup("g", [ValueError()])
try:
    with suppress(KeyError): 1 / 0
except ZeroDivisionError: print("not suppressed")
class Res:
    def close(self): print("closed")
with closing(Res()) as r: print(type(r).__name__)
with nullcontext(5) as n: print(n)
buf = io.StringIO()
with redirect_stdout(buf): print("captured")
print(repr(buf.getvalue()))
with ExitStack() as st:
    st.callback(print, "callback", 1)
    st.enter_context(cm("s1"))
    st.push(lambda t, v, tb: print("push", t) or True)
    st.enter_context(cm("s2"))
    raise ValueError("in stack")
print("after stack")
with ExitStack() as st:
    st.callback(print, "never")
    saved = st.pop_all()
print("popped")
saved.close()
class Deco(ContextDecorator):
    def __enter__(self): print("D in"); return self
    def __exit__(self, *a): print("D out"); return False
@Deco()
def f(): print("body")
f()
c = cm("once")
with c: pass
try:
    with c: pass
except (AttributeError, RuntimeError) as e: print(type(e).__name__, e)
