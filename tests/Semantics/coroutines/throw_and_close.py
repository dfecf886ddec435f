class Tr:
    def __await__(self):
        try: x = yield "trap"
        except ValueError as e:
            print("Tr saw", e)
            raise
        return x
async def a():
    try: return await Tr()
    except ValueError as e: return f"a handled {e}"
    finally: print("a finally")
async def b():
    r = await a()
    return f"b:{r}"
c = b()
c.send(None)
try: c.throw(ValueError("x"))
except StopIteration as e: print(e.value)
c = b()
c.send(None)
try: c.throw(KeyError("k"))
except KeyError as e: print("out", e)
try: c.throw(KeyError("again"))
except RuntimeError as e: print(e)
c = b()
try: c.throw(TypeError("before start"))
except TypeError as e: print(e)
c = b()
c.send(None)
print(c.close(), c.close(), c.cr_frame)
try: c.send(None)
except RuntimeError as e: print(e)
c = b()
c.close()
async def cleanup_awaits():
    try: await Tr()
    finally: await Tr()
c = cleanup_awaits()
c.send(None)
try: c.close()
except RuntimeError as e: print(e)
c.close()
async def nested(n):
    if n == 0:
        await Tr()
        raise LookupError("bottom")
    try: await nested(n - 1)
    except LookupError as e:
        e.args = (e.args[0] + f"<{n}",)
        raise
c = nested(4)
c.send(None)
try: c.send(None)
except LookupError as e:
    print(e)
    tb, names = e.__traceback__, []
    while tb: names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print(names)
class Fut:
    def __init__(self): self.done, self.v = False, None
    def set(self, v): self.done, self.v = True, v
    def __await__(self):
        while not self.done: yield self
        return self.v
async def waits(f): return await f + 1
f = Fut()
w = waits(f)
print(w.send(None) is f, w.send(None) is f)
f.set(41)
try: w.send(None)
except StopIteration as e: print(e.value)
def loop(*cs):
    queue, results = [(c, i) for i, c in enumerate(cs)], {}
    while queue:
        c, i = queue.pop(0)
        try: c.send(None)
        except StopIteration as e: results[i] = e.value
        except Exception as e: results[i] = repr(e)
        else: queue.append((c, i))
    return results
async def work(n):
    for _ in range(n): await Tr()
    if n == 2: raise ValueError(n)
    return n
print(loop(work(3), work(1), work(2), work(0)))
