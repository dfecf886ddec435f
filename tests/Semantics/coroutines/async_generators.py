class Tr:
    def __init__(self, v=None): self.v = v
    def __await__(self): return (yield ("trap", self.v))
def run(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
    except (StopAsyncIteration, Exception) as e: return out, repr(e)
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None: await Tr(got)
    except ValueError as e: yield f"caught {e}"
    finally: log.append("finally")
log = []
g = agen(3)
print(type(g).__name__, g.__name__, g.ag_running, g.ag_frame is not None, g.ag_code.co_name, g.ag_await, g.ag_suspended)
print(run(g.__anext__()), run(g.asend("sent")), run(g.athrow(ValueError("v"))), run(g.__anext__()), log)
print(run(g.__anext__()), run(g.asend(1)), run(g.aclose()))
g = agen(3)
print(run(g.asend("too early")))
print(run(g.asend(None)), run(g.aclose()), run(g.__anext__()), log)
async def ignore():
    try: yield 1
    except GeneratorExit: yield 2
g = ignore()
run(g.__anext__())
print(run(g.aclose()))
async def awaits_in_finally():
    try: yield 1
    finally: await Tr("cleanup")
g = awaits_in_finally()
run(g.__anext__())
print(run(g.aclose()))
async def collect(n): return [x async for x in agen(n)]
print(run(collect(3)))
async def stop():
    yield 1
    raise StopAsyncIteration("inside")
g = stop()
run(g.__anext__())
print(run(g.__anext__()))
async def stop2():
    yield 1
    raise StopIteration("inside")
g = stop2()
run(g.__anext__())
print(run(g.__anext__()))
a = agen(2)
x = a.__anext__()
print(run(x), run(x))
for bad in (lambda: iter(a), lambda: next(a), lambda: [*a], lambda: len(a), lambda: a.send(1), lambda: a()):
    try: bad()
    except (TypeError, AttributeError) as e: print(e)
g = agen(1)
n1 = g.asend(None)
print(type(n1).__name__, type(g.aclose()).__name__, type(g.athrow(ValueError)).__name__, iter(n1) is n1, g.__aiter__() is g)
n1.close()
async def yields_none():
    x = yield
    yield x
async def use():
    g = yields_none()
    r = [await anext(g), await g.asend("s")]
    try: await anext(g)
    except StopAsyncIteration as e: r.append(e.args)
    return r
print(run(use()))
async def ctx():
    try: yield 1
    except KeyError: raise ValueError("replaced")
g = ctx()
run(g.__anext__())
print(run(g.athrow(KeyError("k"))))
async def deleg():
    async for x in agen(2): yield x * 10
async def total(): return sum([x async for x in deleg()])
print(run(total()))
