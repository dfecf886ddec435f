def g(a, b=2):
    "gen doc"
    x = a
    yield x
    y = yield from inner()
def inner():
    yield "in"
it = g(1)
print(type(it).__name__, it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code is g.__code__, it.gi_frame.f_lineno - g.__code__.co_firstlineno, it.__doc__ is not None, it.gi_frame.f_locals)
next(it)
print(it.gi_running, it.gi_suspended, it.gi_frame.f_lineno - g.__code__.co_firstlineno, it.gi_frame.f_locals)
next(it)
print(it.gi_yieldfrom.__name__, type(it.gi_yieldfrom).__name__, it.gi_frame.f_locals)
list(it)
print(it.gi_frame, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code is g.__code__)
it.__name__, it.__qualname__ = "renamed", "Q.renamed"
print(it.__name__, repr(it).split(" at ")[0])
for n, v in (("__name__", 5), ("__qualname__", None), ("gi_running", True), ("gi_frame", None), ("gi_code", 1), ("newattr", 1)):
    try: setattr(it, n, v)
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e)
for f in (lambda: type(it)(), lambda: len(it), lambda: it[0], lambda: it(), lambda: it + it, lambda: it.nope, lambda: reversed(it), lambda: type("G", (type(it),), {})):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__, str(e).split(" at 0x")[0])
print(iter(it) is it, hash(it) == hash(it), bool(it), it == it, g(1) == g(1), [n for n in dir(it) if not n.startswith("_")])
ge = (i for i in range(3))
print(ge.__name__, ge.__qualname__, ge.gi_code.co_name, ge.gi_frame.f_locals.keys())
class K:
    def m(self): yield
    lam = lambda self: (yield)
print(K().m().__qualname__, K().lam().__name__, K().m().__class__ is type(it))
def running():
    yield me.gi_running, me.gi_frame.f_locals.get("z"), me.gi_suspended
    z = 5
    yield me.gi_running, me.gi_frame.f_locals.get("z")
me = running()
print(next(me), next(me), me.gi_running)
import types, inspect
print(isinstance(me, types.GeneratorType), inspect.getgeneratorstate(me), inspect.getgeneratorstate(g(1)), inspect.getgeneratorstate(it), inspect.getgeneratorlocals(me), inspect.isgenerator(ge))
