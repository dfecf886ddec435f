"""A discrete-event simulation of a small factory with polymorphic stations.

Load: objects.  Events come off a heap and call methods that differ from class to class (a megamorphic `handle`), which
schedule further events; stations keep queues in deques and statistics in attributes.  Priorities are compared through
`__lt__` written in Python.
"""

from collections import deque
from heapq import heappop, heappush

ITERATIONS = 10
HORIZON = 75_000


class Random:
    """A xorshift generator, so that the simulation is the same everywhere."""

    def __init__(self, seed):
        self.state = seed * 2_654_435_761 & 0xFFFFFFFF or 1

    def below(self, n):
        x = self.state
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        self.state = x
        return x % n


class Event:
    __slots__ = ("time", "serial", "station", "item")

    def __init__(self, time, serial, station, item):
        self.time = time
        self.serial = serial
        self.station = station
        self.item = item

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        return self.serial < other.serial


class Item:
    def __init__(self, number, born):
        self.number = number
        self.born = born
        self.value = 1
        self.faults = 0


class Station:
    """Base class: counts what it handles and passes it on."""

    def __init__(self, name, factory):
        self.name = name
        self.factory = factory
        self.next = None
        self.handled = 0

    def handle(self, item, now):
        self.handled += 1
        self.process(item, now)

    def process(self, item, now):
        raise NotImplementedError

    def forward(self, item, delay):
        self.factory.schedule(delay, self.next, item)


class Source(Station):
    def process(self, item, now):
        self.forward(item, 0)
        self.factory.schedule(1 + self.factory.random.below(5), self, Item(item.number + 1, now))


class Machine(Station):
    """Works on one item at a time; the rest wait in a queue."""

    def __init__(self, name, factory, duration):
        super().__init__(name, factory)
        self.duration = duration
        self.queue = deque()
        self.busy = False
        self.longest = 0

    def process(self, item, now):
        if self.busy:
            self.queue.append(item)
            if len(self.queue) > self.longest:
                self.longest = len(self.queue)
        else:
            self.busy = True
            self.factory.schedule(self.work(item), self.finisher, item)

    def work(self, item):
        item.value += 1
        return self.duration

    def finished(self, item):
        self.forward(item, 1)
        if self.queue:
            waiting = self.queue.popleft()
            self.factory.schedule(self.work(waiting), self.finisher, waiting)
        else:
            self.busy = False

    @property
    def finisher(self):
        return Finisher(self)


class Finisher:
    """Not a Station, only shaped like one: `handle` is found on another class altogether."""

    __slots__ = ("machine",)

    def __init__(self, machine):
        self.machine = machine

    def handle(self, item, now):
        self.machine.finished(item)


class Press(Machine):
    def work(self, item):
        item.value *= 2
        return super().work(item) + (item.number & 1)


class Inspector(Machine):
    def work(self, item):
        if self.factory.random.below(8) == 0:
            item.faults += 1
        return self.duration


class Router(Station):
    """Sends faulty items back and spreads the others over several machines."""

    def __init__(self, name, factory, targets, repair):
        super().__init__(name, factory)
        self.targets = targets
        self.repair = repair

    def process(self, item, now):
        if item.faults:
            item.faults -= 1
            self.factory.schedule(3, self.repair, item)
        else:
            self.factory.schedule(1, self.targets[self.handled % len(self.targets)], item)


class Sink(Station):
    def __init__(self, name, factory):
        super().__init__(name, factory)
        self.total_time = 0
        self.total_value = 0

    def process(self, item, now):
        self.total_time += now - item.born
        self.total_value += item.value


class Factory:
    def __init__(self, seed):
        self.random = Random(seed)
        self.events = []
        self.serial = 0
        self.now = 0

    def schedule(self, delay, station, item):
        self.serial += 1
        heappush(self.events, Event(self.now + delay, self.serial, station, item))

    def run(self, horizon):
        events = self.events
        while events and events[0].time <= horizon:
            event = heappop(events)
            self.now = event.time
            event.station.handle(event.item, event.time)


def build(seed):
    factory = Factory(seed)
    source = Source("source", factory)
    cutter = Machine("cutter", factory, 2)
    inspector = Inspector("inspector", factory, 2)
    presses = [Press(f"press {k}", factory, 4 + k) for k in range(3)]
    router = Router("router", factory, presses, cutter)
    sink = Sink("sink", factory)
    source.next, cutter.next, inspector.next = cutter, inspector, router
    for press in presses:
        press.next = sink
    factory.schedule(0, source, Item(0, 0))
    return factory, [source, cutter, inspector, router, *presses, sink]


def run(horizon, seed=1):
    factory, stations = build(seed)
    factory.run(horizon)
    sink = stations[-1]
    queues = [station.longest for station in stations if isinstance(station, Machine)]
    return [factory.serial, sink.total_time, sink.total_value, *(s.handled for s in stations), *queues]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(HORIZON, seed=i + 1):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"event_scheduler: {checksum:08x}")


if __name__ == "__main__":
    main()
