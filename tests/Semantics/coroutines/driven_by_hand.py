class Trap:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return ("resumed", got)
async def inner(x):
    r = await Trap(("inner", x))
    return r, x
async def outer():
    a = await inner(1)
    b = await inner(2)
    return a, b
c = outer()
print(type(c).__name__, c.send(None), c.send("first"))
try: c.send("second")
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
def run(co):
    log = []
    v = None
    while True:
        try: log.append(co.send(v))
        except StopIteration as e: return log, e.value
        v = len(log)
print(run(outer()), run(inner("x")))
async def plain(): return 5
print(run(plain()))
async def nothing(): pass
print(run(nothing()))
async def raises():
    await Trap(1)
    raise ValueError("from coroutine")
c = raises()
c.send(None)
try: c.send(None)
except ValueError as e: print(e)
async def catches():
    try: await raises()
    except ValueError as e: return f"caught {e}"
print(run(catches()))
async def multi():
    return [await Trap(i) for i in range(3)], {i: await Trap(i) for i in "ab"}, (await Trap(1), await Trap(2)), await Trap(0) if await Trap("cond") else 0
print(run(multi()))
c = outer()
for bad in (lambda: c.send("not started"), lambda: next(c), lambda: iter(c), lambda: list(c), lambda: len(c), lambda: c()):
    try: bad()
    except TypeError as e: print(e)
c.close()
print(c.cr_frame, c.cr_running, c.cr_code.co_name, c.__name__, c.cr_await, c.cr_origin, c.cr_suspended)
c2 = inner(3)
c2.send(None)
print(type(c2.cr_await).__name__, c2.cr_suspended)
c2.close()
