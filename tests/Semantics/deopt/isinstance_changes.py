"""isinstance and type tests in a hot loop whose answers flip."""

from abc import ABC


class Base:
    pass


class Left(Base):
    pass


class Right(Base):
    pass


class Virtual(ABC):
    pass


class Pretender:
    @property
    def __class__(self):
        return Left


def classify(items):
    counts = [0, 0, 0, 0, 0]
    for item in items:
        if isinstance(item, Left):
            counts[0] += 1
        elif isinstance(item, (Right, str)):
            counts[1] += 1
        elif type(item) is Base:
            counts[2] += 1
        elif isinstance(item, int | float):
            counts[3] += 1
        else:
            counts[4] += 1
    return counts


items = [Left()] * 2000
print(classify(items))
print(classify(items + [Right(), Base(), "text", 5, 2.5, True, None, Pretender(), 1j]))
print(classify([1] * 2000 + items))
one = Right()
mixed = [one] * 2000
print(classify(mixed))
one.__class__ = Left
print(classify(mixed))


def count_virtual(items):
    return sum(isinstance(item, Virtual) for item in items)


print(count_virtual(mixed))
Virtual.register(Left)
print(count_virtual(mixed), issubclass(Left, Virtual))


def tested(kinds, value, n):
    hits = 0
    for i in range(n):
        hits += isinstance(value, kinds)
    return hits


print(tested(int, 5, 2500), tested((int, str), "s", 2500), tested(str, 5, 2500))
try:
    tested(5, 5, 2500)
except TypeError as error:
    print(error)
