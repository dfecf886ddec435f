class NoAwait: pass
class BadAwait:
    def __await__(self): return 5
class ListAwait:
    def __await__(self): return iter([1, 2])
class GenAwait:
    def __await__(self):
        x = yield "g"
        return x
class CoroAwait:
    def __await__(self): return co()
class NextOnly:
    def __await__(self): return self
    def __next__(self): raise StopIteration("direct")
    def __iter__(self): return self
async def co(): return 1
def run(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
async def aw(x): return await x
for x in (NoAwait(), BadAwait(), ListAwait(), GenAwait(), CoroAwait(), NextOnly(), 5, None, [], "s", (i for i in []), co):
    try: print(type(x).__name__, run(aw(x)))
    except TypeError as e: print(type(x).__name__, "!!", e)
c = co()
print(run(aw(c)))
try: run(aw(c))
except RuntimeError as e: print(e)
import types
@types.coroutine
def gen_co():
    r = yield "from gen coroutine"
    return r
print(run(aw(gen_co())))
w = co().__await__()
print(type(w).__name__, iter(w) is w)
try: next(w)
except StopIteration as e: print(e.value)
async def self_await():
    await me
me = self_await()
try: me.send(None)
except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
async def shared(): await Tr()
class Tr:
    def __await__(self): yield 1
s = shared()
a, b = aw(s), aw(s)
a.send(None)
try: b.send(None)
except RuntimeError as e: print(e)
a.close()
async def throws():
    try: await Tr()
    except KeyError as e: return f"handled {e}"
t = throws()
t.send(None)
try: t.throw(KeyError("k"))
except StopIteration as e: print(e.value)
t = throws()
t.send(None)
try: t.throw(ValueError("v"))
except ValueError as e: print(e)
async def fin():
    try: await Tr()
    finally: print("closed")
f = fin()
f.send(None)
f.close()
async def stop(): raise StopIteration("si")
try: stop().send(None)
except RuntimeError as e: print(e)
async def ign():
    try: await Tr()
    except GeneratorExit: await Tr()
i = ign()
i.send(None)
try: i.close()
except RuntimeError as e: print(e)
i.close()
