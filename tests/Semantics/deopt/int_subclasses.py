"""Subclasses of int in hot arithmetic: plain results, overridden operators, __index__, enum members."""

from enum import IntEnum, IntFlag


class Plain(int):
    pass


class Loud(int):
    def __add__(self, other):
        return Loud(int(self) + int(other) + 1)

    __radd__ = __add__

    def __lt__(self, other):
        return True

    def __bool__(self):
        return False


class Colour(IntEnum):
    RED = 1
    GREEN = 2


class Flag(IntFlag):
    A = 1
    B = 2


def total(values):
    result = 0
    for value in values:
        result = result + value
    return result, type(result).__name__


def smallest(values):
    best = values[0]
    for value in values:
        if value < best:
            best = value
    return best


ints = [k % 10 for k in range(2000)]
print(total(ints), total(ints + [Plain(5)]), total(ints + [Loud(5)]), total(ints + [Loud(5), 1, Plain(1)]))
print(total(ints + [Colour.GREEN]), total([Colour.RED] * 2000), total([Plain(2 ** 62)] * 4))
print(smallest(ints), smallest(ints + [Plain(-1)]), smallest([0] * 2000 + [Loud(7)]), smallest([Colour.GREEN, Colour.RED]))


def truths(values):
    true = 0
    for value in values:
        if value:
            true += 1
    return true


print(truths(ints), truths(ints + [Loud(1), Plain(1), Plain(0)]))
items = list(range(100, 110))
print([items[index] for index in (Plain(3), Loud(4), Colour.RED, True)], list(range(Plain(3))), "ab" * Colour.GREEN)
print(sum(k == Plain(k) for k in range(2000)), {Plain(1): "a"}[1], hash(Loud(7)) == hash(7), Plain(3) // Plain(2), -Plain(3))
flags = Flag(0)
for k in range(1500):
    flags |= Flag.A if k % 2 else Flag.B
    flags ^= Flag.A
print(flags, type(flags).__name__, Colour.RED + Colour.GREEN, f"{Colour.RED}", repr(Colour(2)), Colour.RED < 2, Colour.RED == 1)


class Sneaky(int):
    def __radd__(self, other):
        return "right first"

    def __rsub__(self, other):
        return NotImplemented


def last(values, start):
    result = start
    for value in values:
        result = 1 + value
    return result


print(last(ints, 0), last(ints + [Sneaky(3)], 0), 5 - Sneaky(3), Plain(1) + Sneaky(1), 1.5 + Sneaky(1))
