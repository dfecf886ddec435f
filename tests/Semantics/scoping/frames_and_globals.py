import sys
def f():
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_lineno - fr.f_code.co_firstlineno, sorted(fr.f_locals), fr.f_builtins["len"] is len
def g():
    local = 1
    return f()
print(g())
def depth():
    n, fr = 0, sys._getframe()
    while fr: n, fr = n + 1, fr.f_back
    return n
print(depth(), (lambda: depth())(), [depth() for _ in "a"], list(depth() for _ in "a"), next(iter([depth()])), sorted([1], key=lambda _: print(depth()) or 0))
def caller_name(): return sys._getframe(1).f_code.co_name
def named(): return caller_name()
class C:
    cn = caller_name()
    def m(self): return caller_name()
    @property
    def p(self): return caller_name()
    def __len__(self): self.n = caller_name(); return 0
    def __call__(self): return caller_name()
c = C()
len(c)
print(named(), C.cn, c.m(), c.p, c.n, c(), (lambda: caller_name())(), [caller_name() for _ in "a"], list(caller_name() for _ in "a"), caller_name(), eval("caller_name()"), list(map(lambda _: caller_name(), "a")))
try: sys._getframe(1000)
except ValueError as e: print(e)
for bad in ("x", 1.5):
    try: sys._getframe(bad)
    except TypeError as e: print(e)
fr = (lambda: sys._getframe())()
print(fr.f_code.co_name, fr.f_lasti >= 0, fr.f_trace, fr.f_trace_lines, repr(fr).split(" at ")[0])
def loc():
    a, b = 1, [2]
    return sys._getframe()
l = loc().f_locals
print(dict(l), l["b"])
for name in ("f_code", "f_back", "f_globals", "f_locals", "f_lineno", "nope"):
    try: setattr(fr, name, 5); print("set", name)
    except (AttributeError, TypeError, ValueError) as e: print(name, type(e).__name__, e)
def gen(): yield sys._getframe()
it = gen()
gf = next(it)
print(gf is it.gi_frame, gf.f_back, gf.f_generator is it if hasattr(gf, "f_generator") else "")
it.close()
gf.clear()
def running():
    try: sys._getframe().clear()
    except RuntimeError as e: return str(e)
print(running())
def tb_frame():
    secret = 42
    raise ValueError
try: tb_frame()
except ValueError as e: print(e.__traceback__.tb_next.tb_frame.f_locals, e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_frame.f_back is sys._getframe())
print(sys._getframemodulename(0), sys._getframe().f_back, sys._getframe().f_code.co_name, sys._getframe().f_locals is globals(), __name__, __doc__, __package__, __spec__, __loader__ is not None)
import inspect
def cur(): return inspect.currentframe().f_code.co_name, inspect.stack()[1].function, inspect.stack()[0].lineno - cur.__code__.co_firstlineno
print(cur())
