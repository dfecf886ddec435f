async def f(a):
    await a
    async for x in a:
        if x: break
        await x
    else:
        b
    return [await y async for y in a if await y]
async def g(a):
    x = {k: v async for k, v in a}
    y = (z async for z in a)
    w = [await q for q in a]
    try: await a
    except E: await b
    finally: await c
async def h(a):
    async for x in a:
        async for y in x:
            return y
