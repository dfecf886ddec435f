class Tr:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield
        return self.v
async def ar(n):
    for i in range(n):
        await Tr(i)
        yield i
def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e: return n, e.value
async def a(): return [[y async for y in ar(x)] async for x in ar(4)]
async def b(): return {x: {y async for y in ar(x)} for x in range(3)}
async def c(): return [await Tr(x) for x in range(3) if await Tr(x % 2)]
async def d(): return [x async for x in (y * 2 async for y in ar(3) if await Tr(y))]
async def e():
    g = (await Tr(x) for x in range(3))
    return type(g).__name__, [v async for v in g]
async def f(): return sum([x async for x in ar(5)]), max([x async for x in ar(3)]), list(z for z in [x async for x in ar(2)])
async def g():
    x = "outer"
    r = [x async for x in ar(2)]
    return r, x
async def h():
    fs = [lambda: i async for i in ar(3)]
    return [f() for f in fs]
async def i(): return [(last := x) async for x in ar(3)], last
async def j():
    r = []
    async for x in ar(3):
        async for y in ar(x):
            if y: break
            r.append((x, y))
        else: r.append((x, "else"))
    return r
async def k():
    try: return [1 // x async for x in ar(2)]
    except ZeroDivisionError as e: return str(e)
async def l():
    gen = ar(3)
    first = [x async for x in gen if x < 1]
    return first, [x async for x in gen]
async def m(): return [(await fn(v)) for fn in (one, two) for v in (1, 2)]
async def one(v): return v
async def two(v): return await Tr(v * 2)
async def n():
    def sync(): return [q for q in range(2)]
    return sync(), await Tr(sync()), [sync() for _ in [await Tr(1)]]
async def o(): return {await Tr("k"): await Tr("v") for _ in range(1)}, f"{await Tr(5)}", [*(await Tr([1, 2]))], (await Tr(3)) + (await Tr(4)) * await Tr(2), await Tr(1) if await Tr(0) else await Tr("no"), [await Tr(1), await Tr(2)][await Tr(1)], (await Tr(1)) < (await Tr(2)) < (await Tr(3)), not await Tr(0), await Tr(0) or await Tr("or")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o): print(fn.__name__, run(fn()))
