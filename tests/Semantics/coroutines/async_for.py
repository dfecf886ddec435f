class ARange:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await Tr(self.i)
        return self.i
class Tr:
    def __init__(self, v): self.v = v
    def __await__(self): yield ("trap", self.v)
def run(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
async def loop(n, stop=None):
    r = []
    async for x in ARange(n):
        if x == stop: break
        if x == 2: continue
        r.append(x)
    else: r.append("else")
    return r
print(run(loop(3)), run(loop(3, 3)), run(loop(0)))
async def comp():
    return [x async for x in ARange(3)], {x async for x in ARange(2)}, {x: x async for x in ARange(2)}, [x async for x in ARange(4) if x % 2], [(x, y) async for x in ARange(2) for y in "ab"], [x for y in (1, 2) async for x in ARange(y)], [await co(x) for x in (1, 2)]
async def co(x):
    await Tr("co")
    return x * 10
print(run(comp())[1])
async def genexp():
    g = (x * 2 async for x in ARange(3))
    return type(g).__name__, [x async for x in g]
print(run(genexp()))
async def unpack():
    r = []
    async for a, (b, *c) in Pairs(): r.append((a, b, c))
    return r
class Pairs:
    def __aiter__(self):
        async def g():
            yield 1, "xyz"
            yield 2, [3]
        return g()
print(run(unpack()))
class NoIter: pass
class BadAiter:
    def __aiter__(self): return 5
class SyncNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class Raises:
    def __aiter__(self): return self
    async def __anext__(self): raise ValueError("anext")
class CoroAiter:
    async def __aiter__(self): return self
async def over(o):
    async for x in o: pass
    return "done"
for o in (NoIter(), BadAiter(), SyncNext(), Raises(), [1], 5, (i for i in [])):
    try: print(run(over(o)))
    except (TypeError, ValueError) as e: print(type(o).__name__, type(e).__name__, e)
import warnings
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    try: run(over(CoroAiter()))
    except TypeError as e: print(e)
async def a_next():
    r = ARange(1)
    a = await anext(r)
    b = await anext(r, "default")
    try: await anext(r)
    except StopAsyncIteration: c = "stopped"
    return a, b, c, aiter(r) is r
print(run(a_next()))
for bad in (lambda: aiter(5), lambda: anext(5), lambda: aiter(BadAiter()), lambda: anext(), lambda: aiter([])):
    try: bad()
    except TypeError as e: print(e)
