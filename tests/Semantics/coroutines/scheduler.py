# A small event loop with sleep, spawn, channels and cancellation, all by hand.
class Op:
    def __init__(self, *args): self.args = args
    def __await__(self): return (yield self.args)
class Cancelled(BaseException): pass
class Loop:
    def __init__(self): self.ready, self.time, self.sleeping, self.n, self.log, self.joins, self.results = [], 0, [], 0, [], {}, {}
    def spawn(self, co):
        self.n += 1
        self.ready.append((self.n, co, None, None))
        return self.n
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: s[:2])
                t, tid, co = self.sleeping.pop(0)
                self.time = t
                self.ready.append((tid, co, None, None))
            tid, co, value, exc = self.ready.pop(0)
            try: op, *args = co.throw(exc) if exc else co.send(value)
            except StopIteration as e: self.finish(tid, ("ok", e.value)); continue
            except Cancelled: self.finish(tid, ("cancelled", None)); continue
            except Exception as e: self.finish(tid, ("error", repr(e))); continue
            if op == "sleep": self.sleeping.append((self.time + args[0], tid, co))
            elif op == "spawn": self.ready.append((tid, co, self.spawn(args[0]), None))
            elif op == "join":
                if args[0] in self.results: self.ready.append((tid, co, self.results[args[0]], None))
                else: self.joins.setdefault(args[0], []).append((tid, co))
            elif op == "cancel":
                for s in self.sleeping[:]:
                    if s[1] == args[0]:
                        self.sleeping.remove(s)
                        self.ready.append((s[1], s[2], None, Cancelled()))
                self.ready.append((tid, co, None, None))
            elif op == "now": self.ready.append((tid, co, self.time, None))
    def finish(self, tid, result):
        self.results[tid] = result
        for j, co in self.joins.pop(tid, []): self.ready.append((j, co, result, None))
loop = Loop()
async def child(name, delay, fail=False):
    try:
        await Op("sleep", delay)
        loop.log.append((name, await Op("now")))
        if fail: raise ValueError(name)
        return name.upper()
    finally: loop.log.append(f"{name} cleanup")
async def main():
    a = await Op("spawn", child("a", 3))
    b = await Op("spawn", child("b", 1, True))
    c = await Op("spawn", child("c", 9))
    await Op("sleep", 2)
    await Op("cancel", c)
    return [await Op("join", t) for t in (a, b, c)]
m = loop.spawn(main())
loop.run()
print(loop.results[m])
print(*loop.log, sep="\n")
print(loop.time)
