"""zip, enumerate, map, filter, reversed and iter over sources that end, grow or fail in the middle of a hot loop."""

from itertools import chain, count, islice, repeat


def zipped(a, b):
    out = 0
    for x, y in zip(a, b):
        out += x * y
    return out


print(zipped(range(2000), range(2000)), zipped(range(2000), [0.5] * 1500), zipped([2 ** 40] * 100, [2 ** 40] * 100))
shared = iter(range(2000))
print(zipped(shared, shared), list(shared))
try:
    for x, y in zip(range(2000), range(1500), strict=True):
        pass
except ValueError as error:
    print(x, error)


def numbered(items, start):
    out = 0
    for k, item in enumerate(items, start):
        out += k * item
    return out


print(numbered([1] * 2000, 0), numbered([1, 0.5] * 1000, 2 ** 63 - 5), numbered("", 5))
try:
    numbered([1] * 10, 0.5)
except TypeError as error:
    print(error)


def mapped(function, *sources):
    out = 0
    for value in map(function, *sources):
        out += value
    return out


print(mapped(abs, range(-1000, 1000)), mapped(lambda a, b: a - b, range(2000), [0.25] * 1999), mapped(int, "123" * 500))
try:
    mapped(int, ["1"] * 1500 + ["x"])
except ValueError as error:
    print(error)
print(sum(filter(None, [0, 1, 2.5, False, True] * 400)), len(list(filter(lambda v: v % 3, range(2000)))))


def shrinking(n):
    items = list(range(n))
    seen = 0
    for item in reversed(items):
        seen += 1
        if item == n // 2:
            items.clear()
    return seen


print(shrinking(2000))
print(sum(islice(count(10), 2000)), sum(chain(range(1500), [0.5], repeat(2, 500))), sum(islice(count(0.5, 0.25), 1000)))
