class CM:
    def __init__(self, n, suppress=False): self.n, self.s = n, suppress
    async def __aenter__(self):
        log.append(("enter", self.n))
        await Tr()
        return self.n
    async def __aexit__(self, t, v, tb):
        log.append(("exit", self.n, t and t.__name__))
        await Tr()
        return self.s
class Tr:
    def __await__(self): yield "trap"
def run(c):
    global log
    log = []
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e: return n, e.value, log
    except Exception as e: return n, repr(e), log
async def one():
    async with CM("a") as x: return x
async def two():
    async with CM("a") as x, CM("b") as y: log.append((x, y))
    return "end"
async def error():
    async with CM("a"): raise ValueError("v")
async def supp():
    async with CM("a", True): raise ValueError("v")
    return "after"
async def paren():
    async with (CM("a") as x, CM("b", True),):
        raise KeyError(x)
async def loop():
    for i in range(3):
        async with CM(i):
            if i == 1: break
            continue
    return i
async def mixed():
    class S:
        def __enter__(self): log.append("sync in")
        def __exit__(self, *a): log.append("sync out")
    with S():
        async with CM("inner"): await Tr()
for f in (one, two, error, supp, paren, loop, mixed): print(f.__name__, run(f()))
class NoExit:
    async def __aenter__(self): pass
class SyncOnly:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NonAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class NonAwaitableExit:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 7
async def use(o):
    async with o: return "body"
for o in (NoExit(), SyncOnly(), NonAwaitable(), NonAwaitableExit(), 5): print(type(o).__name__, run(use(o)))
def sync_use(o):
    with o: pass
try: sync_use(CM("x"))
except TypeError as e: print(e)
from contextlib import asynccontextmanager, AsyncExitStack
@asynccontextmanager
async def acm(n):
    log.append(("setup", n))
    try: yield n
    except ValueError as e: log.append(("saw", str(e)))
    finally: log.append(("teardown", n))
async def uses_acm():
    async with acm("q") as v: log.append(v)
    async with acm("r"): raise ValueError("swallowed")
    async with AsyncExitStack() as st:
        await st.enter_async_context(CM("stacked"))
        st.callback(log.append, "cb")
    return "ok"
print(run(uses_acm()))
async def cancel():
    async with CM("c"): await Tr()
c = cancel()
log = []
c.send(None); c.send(None)
try: c.throw(KeyError("thrown in"))
except StopIteration: pass
except KeyError as e: print("out", e)
print(log)
try: c.send(None)
except (KeyError, RuntimeError) as e: print(type(e).__name__, e)
