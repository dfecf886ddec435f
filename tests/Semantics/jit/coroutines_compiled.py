"""Coroutines that were compiled: await chains, exceptions through them, async for and async with, asynchronous generators."""
import sys


class Step:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def leaf(i):
    if i % 7 == 0:
        raise ValueError(i)
    return (await Step(i)) + 1


async def middle(i):
    try:
        return await leaf(i)
    except ValueError as e:
        if i % 2:
            raise KeyError(i) from e
        return -1
    finally:
        middle.left += 1


middle.left = 0


async def main(n):
    total = errors = 0
    for i in range(n):
        try:
            total += await middle(i)
        except KeyError as e:
            errors += e.args[0]
            assert type(e.__cause__) is ValueError
        assert sys.exc_info()[0] is None
    return total, errors


def run(coroutine):
    steps = 0
    value = None
    try:
        while True:
            value = coroutine.send(value)
            steps += 1
    except StopIteration as stop:
        return stop.value, steps


class Range:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.i += 1
        if self.i > self.n:
            raise StopAsyncIteration
        return await Step(self.i)


class Manager:
    entered = left = 0

    async def __aenter__(self):
        await Step(0)
        Manager.entered += 1
        return self

    async def __aexit__(self, kind, value, tb):
        await Step(0)
        Manager.left += 1
        return kind is KeyError


async def agen(n):
    try:
        for i in range(n):
            await Step(i)
            yield i
    finally:
        agen.done += 1


agen.done = 0


async def loops(n):
    t = 0
    async for x in Range(n):
        t += x
    async for x in agen(n):
        async with Manager():
            t += x
            if x % 3 == 0:
                raise KeyError(x)
    t += sum([x async for x in agen(n) if x % 2])
    return t


for n in (3, 1500):
    print(run(main(n)), middle.left)
    print(run(loops(n)), Manager.entered, Manager.left, agen.done)


async def thrown_into(log):
    while True:
        try:
            await Step("wait")
        except KeyError as e:
            log.append(e.args[0])


log = []
c = thrown_into(log)
c.send(None)
for i in range(2000):
    c.send(None) if i % 2 else c.throw(KeyError(i))
c.close()
print(len(log), log[-1])
