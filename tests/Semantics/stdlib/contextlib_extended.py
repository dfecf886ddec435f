import contextlib, io, sys
from contextlib import *
@contextmanager
def cm(n, log):
    log.append(f"+{n}")
    try: yield n
    finally: log.append(f"-{n}")
log = []
with ExitStack() as st:
    vals = [st.enter_context(cm(i, log)) for i in range(3)]
    st.callback(lambda *a, **k: log.append(("cb", a, k)), 1, k=2)
print(vals, log)
log = []
try:
    with ExitStack() as st:
        st.enter_context(cm("a", log))
        @st.callback
        def cb(): log.append("decorated cb")
        @st.push
        def ex(t, v, tb): log.append(("ex", t.__name__)); return False
        raise KeyError("k")
except KeyError: print(log)
with ExitStack() as st:
    st.push(lambda *a: True)
    raise ValueError("suppressed by the stack")
log = []
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0)
        st.enter_context(cm("b", log))
        raise KeyError("first")
except ZeroDivisionError as e: print(log, repr(e.__context__))
for f in (lambda: ExitStack().enter_context(5), lambda: ExitStack().push(5), lambda: ExitStack().callback(), lambda: nullcontext(1, 2), lambda: closing(5).__exit__(None, None, None), lambda: suppress(5).__enter__()):
    try: f(); print("ok")
    except Exception as e: print(type(e).__name__, e)
try:
    with suppress(5): raise ValueError
except TypeError as e: print(e)
with suppress(): pass
with suppress(ValueError, KeyError) as s: raise KeyError
print(s, end=" ")
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as g: print(repr(g))
@contextmanager
def reuse(): yield
r = reuse()
with r: pass
try:
    with r: pass
except Exception as e: print(type(e).__name__, e)
@contextmanager
def stop():
    try: yield
    except StopIteration: print("saw StopIteration"); raise
try:
    with stop(): raise StopIteration("x")
except StopIteration as e: print(e)
@contextmanager
def swallow_and_yield():
    try: yield 1
    except ValueError: yield 2
try:
    with swallow_and_yield(): raise ValueError
except RuntimeError as e: print(e)
class CM(AbstractContextManager):
    def __exit__(self, *a): print("exit", a[0]); return None
with CM() as c: print(type(c).__name__)
print(issubclass(type("X", (), {"__enter__": 1, "__exit__": 2}), AbstractContextManager), isinstance(io.StringIO(), AbstractContextManager))
buf = io.StringIO()
with redirect_stdout(buf), redirect_stderr(buf):
    print("out")
    print("err", file=sys.stderr)
    with redirect_stdout(sys.__stdout__): print("through")
print(repr(buf.getvalue()))
class Deco(ContextDecorator):
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(f"in {self.n}"); return self
    def __exit__(self, *a): log.append(f"out {self.n}"); return self.n == "swallow"
log = []
@Deco("a")
@Deco("swallow")
def work(x): log.append(x); raise ValueError(x)
print(work("body"), log, work.__name__)
@cm("gen deco", log)
def dec(): return "r"
print(dec(), dec(), log[-4:])
import os
here = os.getcwd()
with chdir("/"): print(os.getcwd())
print(os.getcwd() == here)
