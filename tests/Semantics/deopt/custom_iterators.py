"""Objects with __next__ in Python take the place of lists and ranges in hot for loops; StopIteration comes late."""


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Fresh:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


class Sequence:
    def __getitem__(self, index):
        if index >= 2000:
            raise IndexError
        return index * 0.5


def total(items):
    result = 0
    for item in items:
        result += item
    return result


print(total(range(3000)), total(Countdown(3000)), total(Fresh(3000)), total(Sequence()), total([0.5] * 10))
resumed = Countdown(2000)
print(sum(value for value, _ in zip(resumed, range(1500))), total(resumed), total(resumed))


class Moody(Countdown):
    def __next__(self):
        if self.n == 1000:
            self.n = 999
            raise ValueError("not now")
        return super().__next__()


moody = Moody(2000)
for _ in range(2):
    try:
        print(total(moody))
    except ValueError as error:
        print(error, moody.n)

Countdown.__next__ = lambda self: 7 if (setattr(self, "n", self.n - 1) or self.n >= 0) else next(iter(()))
print(total(Countdown(2000)))
Countdown.__iter__ = lambda self: range(3)
try:
    total(Countdown(5))
except TypeError as error:
    print(error)
del Countdown.__iter__
try:
    total(Countdown(5))
except TypeError as error:
    print(error)
state = {"n": 0}


def step():
    state["n"] += 1
    return state["n"]


print(sum(iter(step, 2500)), state)
