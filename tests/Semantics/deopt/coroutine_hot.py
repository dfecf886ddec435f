"""Coroutines driven by hand: awaited values change type, exceptions come through awaits, async iteration and contexts."""


class Request:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def add_up(n):
    total = 0
    for i in range(n):
        total += await Request(i)
    return total


def drive(coroutine, answer):
    request = coroutine.send(None)
    steps = 1
    try:
        while True:
            request = coroutine.send(answer(request))
            steps += 1
    except StopIteration as stop:
        return stop.value, steps


print(drive(add_up(2000), lambda i: i), drive(add_up(2000), lambda i: i if i != 1000 else 0.5), drive(add_up(100), lambda i: 2 ** 62))
try:
    drive(add_up(2000), lambda i: i if i != 1500 else None)
except TypeError as error:
    print(error)


async def immediate(x):
    return x + 1


async def chain(n):
    x = 0
    for i in range(n):
        x = await immediate(x)
        if i == n // 2:
            x = float(x)
    return x



async def resilient(n):
    failures = 0
    for i in range(n):
        try:
            await Request(i)
        except KeyError as error:
            failures += error.args[0]
        finally:
            failures += 1
    return failures


coroutine = resilient(1500)
request = coroutine.send(None)
try:
    while True:
        request = coroutine.throw(KeyError(request)) if request % 500 == 499 else coroutine.send(None)
except StopIteration as stop:
    print(stop.value)


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        return self.n if self.n != 700 else 0.5

    async def __aenter__(self):
        return self.n

    async def __aexit__(self, *details):
        return details[0] is ValueError


async def numbers(n):
    for i in range(n):
        yield await immediate(i)


async def consume(n):
    total = 0
    async for value in Ticker(n):
        total += value
    async for value in numbers(n):
        total += value
    async with Ticker(5) as entered:
        total += entered
        raise ValueError
    return total, [v async for v in numbers(3)], {k: await immediate(k) for k in range(2)}


try:
    consume(1500).send(None)
except StopIteration as stop:
    print(stop.value)
try:
    chain(2000).send(None)
except StopIteration as stop:
    print(stop.value)
