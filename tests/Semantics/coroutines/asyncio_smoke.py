import asyncio
log = []
async def worker(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name
async def main():
    r = await asyncio.gather(worker("a", 3), worker("b", 2))
    log.append(r)
    t = asyncio.create_task(worker("t", 1))
    await asyncio.sleep(0)
    log.append(t.done())
    log.append(await t)
    try: await asyncio.wait_for(asyncio.sleep(10), 0.001)
    except TimeoutError: log.append("timeout")
    q = asyncio.Queue()
    async def prod():
        for i in range(3): await q.put(i)
        await q.put(None)
    async def cons():
        out = []
        while (x := await q.get()) is not None: out.append(x)
        return out
    _, got = await asyncio.gather(prod(), cons())
    log.append(got)
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(worker("g", 1))
        b = tg.create_task(worker("h", 1))
    log.append((a.result(), b.result()))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
            tg.create_task(asyncio.sleep(10))
    except* ValueError as e: log.append(repr(e.exceptions))
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: log.append("cancelled")
    lock, ev = asyncio.Lock(), asyncio.Event()
    async with lock: log.append(lock.locked())
    asyncio.get_running_loop().call_soon(ev.set)
    await ev.wait()
    r = await asyncio.gather(fail(), worker("z", 0), return_exceptions=True)
    log.append([repr(x) for x in r])
    f = asyncio.get_running_loop().create_future()
    f.set_result(7)
    return await f
async def fail(): raise ValueError("failed")
print(asyncio.run(main()))
print(*log, sep="\n")
try: asyncio.run(fail())
except ValueError as e: print(e)
try: asyncio.run(5)
except (TypeError, ValueError) as e: print(type(e).__name__)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
