import inspect, types
async def co(a, b=1): "doc"
async def ag(): yield
def g(): yield
@types.coroutine
def tc(): yield
lam = lambda: (yield)
class K:
    async def m(self): return self
    @classmethod
    async def c(cls): return cls.__name__
    @staticmethod
    async def s(): return "s"
    async def __call__(self): return "call"
    @property
    async def p(self): return "p"
    async def __len__(self): return 1
    def __aenter__(self): return 5
print([(f.__name__, inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f), inspect.isgeneratorfunction(f)) for f in (co, ag, g, tc, lam, K.m, K().m, K.c, K.s)])
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
k = K()
print(run(k.m()) is k, run(K.c()), run(K.s()), run(k()), run(k.p), co.__doc__, inspect.signature(co))
objs = [co(1), ag(), g(), tc()]
print([(type(o).__name__, inspect.iscoroutine(o), inspect.isawaitable(o), inspect.isasyncgen(o), inspect.isgenerator(o)) for o in objs])
c = objs[0]
print(inspect.getcoroutinestate(c), c.cr_frame.f_locals, c.__qualname__, repr(c).split(" at ")[0])
c.close()
print(inspect.getcoroutinestate(c))
import warnings
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    try: len(k)
    except TypeError as e: print(e)
    try: bool(K())
    except TypeError as e: print(e)
for f in (lambda: co(), lambda: co(1, 2, 3), lambda: co(x=1), lambda: ag(1)):
    try: f()
    except TypeError as e: print(e)
from collections.abc import Coroutine, Awaitable, AsyncIterator, AsyncIterable, AsyncGenerator
o = co(1)
a = ag()
print(isinstance(o, Coroutine), isinstance(o, Awaitable), isinstance(a, AsyncIterator), isinstance(a, AsyncGenerator), isinstance(a, Awaitable), isinstance(g(), Awaitable), isinstance(tc(), Awaitable), isinstance(k, Awaitable))
o.close()
for n, v in (("__name__", "new"), ("__name__", 5), ("cr_running", 1), ("x", 1)):
    try:
        setattr(o, n, v)
        print("set", n)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try: type(o)()
except TypeError as e: print(e)
print(co.__code__.co_flags & inspect.CO_COROUTINE != 0, ag.__code__.co_flags & inspect.CO_ASYNC_GENERATOR != 0, tc.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE != 0, [n for n in dir(o) if n.startswith("cr_")], [n for n in dir(a) if n.startswith("ag_")])
@types.coroutine
def notgen(): return "plain"
print(notgen())
try: types.coroutine(5)
except TypeError as e: print(e)
