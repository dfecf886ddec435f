"""Classes with __slots__: unset slots, slots that change type, a class without slots in the same place."""


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Mixed(Slotted):
    pass


def total(things):
    result = 0
    for thing in things:
        result += thing.x * 2 - thing.y
        thing.y = thing.x
    return result


slotted = [Slotted(k, 1) for k in range(2000)]
print(total(slotted), total(slotted))
slotted[1000].x = 1.5
slotted[1001].x = 2 ** 64
print(total(slotted))
print(total(slotted + [Plain(5, 6), Mixed(7, 8)]))
del slotted[1500].x
try:
    total(slotted)
except AttributeError as error:
    print(error)
slotted[1500].x = 0
print(total(slotted))
try:
    slotted[0].z = 1
except AttributeError as error:
    print(error)
extra = Mixed(1, 2)
extra.z = 3
print(vars(extra), total([extra] * 2000))
print(type(Slotted.x).__name__, Slotted.x.__get__(slotted[5]))

taken = Slotted.x
Slotted.x = property(lambda self: 10)
print(sum(thing.x for thing in slotted))
Slotted.x = taken
print(slotted[5].x)
