"""Coroutines driven by hand: an event loop of our own, with channels, locks and timers.

Load: `async def`, `await`, `async for` and `async with` without asyncio.  The loop resumes tasks with `send`; awaiting
goes through an object whose `__await__` yields a request.  A pipeline of workers passes messages over bounded channels,
philosophers share forks, and sleepers wait on a heap of timers.
"""

from collections import deque
from heapq import heappop, heappush

ITERATIONS = 10
MESSAGES = 70_000


class Suspend:
    """Awaiting this parks the task in a list until someone wakes it."""

    __slots__ = ("parking",)

    def __init__(self, parking):
        self.parking = parking

    def __await__(self):
        return (yield self)


class Task:
    def __init__(self, coroutine, name):
        self.coroutine = coroutine
        self.name = name
        self.result = None
        self.done = False
        self.watchers = deque()

    def __await__(self):
        if not self.done:
            yield Suspend(self.watchers)
        return self.result


class Loop:
    def __init__(self):
        self.ready = deque()
        self.timers = []
        self.now = 0
        self.serial = 0
        self.switches = 0

    def spawn(self, coroutine, name="task"):
        task = Task(coroutine, name)
        self.ready.append((task, None))
        return task

    def wake(self, parking, value=None):
        if parking:
            self.ready.append((parking.popleft(), value))

    async def sleep(self, delay):
        parking = deque()
        self.serial += 1
        heappush(self.timers, (self.now + delay, self.serial, parking))
        await Suspend(parking)

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, parking = heappop(self.timers)
                self.wake(parking)
                continue
            task, value = self.ready.popleft()
            self.switches += 1
            try:
                request = task.coroutine.send(value)
            except StopIteration as stop:
                task.done = True
                task.result = stop.value
                while task.watchers:
                    self.wake(task.watchers)
            else:
                request.parking.append(task)


class Channel:
    """A bounded queue; reading past the end of a closed one finishes an `async for`."""

    def __init__(self, loop, capacity):
        self.loop = loop
        self.items = deque()
        self.capacity = capacity
        self.readers = deque()
        self.writers = deque()
        self.closed = False

    async def put(self, item):
        while len(self.items) >= self.capacity:
            await Suspend(self.writers)
        self.items.append(item)
        self.loop.wake(self.readers)

    def close(self):
        self.closed = True
        while self.readers:
            self.loop.wake(self.readers)

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            await Suspend(self.readers)
        item = self.items.popleft()
        self.loop.wake(self.writers)
        return item


class Lock:
    def __init__(self, loop):
        self.loop = loop
        self.held = False
        self.waiting = deque()

    async def __aenter__(self):
        while self.held:
            await Suspend(self.waiting)
        self.held = True
        return self

    async def __aexit__(self, kind, error, traceback):
        self.held = False
        self.loop.wake(self.waiting)
        return False


async def produce(channel, count, seed):
    value = seed
    for _ in range(count):
        value = (value * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF
        await channel.put(value >> 8)
    return count


async def transform(source, target, function):
    async for item in source:
        await target.put(function(item))
    target.close()


async def collect(channel):
    total = 0
    async for item in channel:
        total = (total * 33 + item) & 0xFFFFFFFF
    return total


async def countdown(n):
    """A deep chain of awaits without any suspension."""
    return 0 if n == 0 else 1 + await countdown(n - 1)


async def philosopher(loop, number, forks, meals, log):
    first, second = sorted((number, (number + 1) % len(forks)))
    for meal in range(meals):
        await loop.sleep(number + meal % 3)
        async with forks[first]:
            async with forks[second]:
                log.append(number)
                await loop.sleep(1)
    return sum(log)


async def squares(loop, count):
    """An asynchronous generator that pauses now and then."""
    for k in range(count):
        if k % 16 == 0:
            await loop.sleep(1)
        yield k * k


async def session(loop, count, seed):
    raw, mixed, final = (Channel(loop, size) for size in (8, 2, 5))
    workers = [loop.spawn(transform(raw, mixed, lambda x: x ^ x >> 3), "mixer"),
               loop.spawn(transform(mixed, final, lambda x: x * 5 & 0xFFFFFF), "scaler")]
    reader = loop.spawn(collect(final), "reader")
    sent = await loop.spawn(produce(raw, count, seed), "writer")
    raw.close()
    for worker in workers:
        await worker
    total = await reader

    log = []
    forks = [Lock(loop) for _ in range(5)]
    diners = [loop.spawn(philosopher(loop, k, forks, count // 25, log)) for k in range(5)]
    eaten = [await diner for diner in diners]
    for _ in range(count // 25):
        total += await countdown(20)
    total += sum([value async for value in squares(loop, count) if value % 3])
    return total + sent + sum(eaten)


def run(count, seed=1):
    loop = Loop()
    main_task = loop.spawn(session(loop, count, seed), "main")
    loop.run()
    if not main_task.done:
        raise AssertionError("the main task never finished")
    return main_task.result + loop.switches + loop.now


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(MESSAGES, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"coroutines: {checksum:08x}")


if __name__ == "__main__":
    main()
