"""Types that change inside calls within calls: every activation goes on with its own variables."""


def innermost(x, y):
    half = x * 2
    return half + y


def middle(x, y):
    before = x + 1
    result = innermost(before, y)
    return result - before


def outer(values, y):
    total = 0
    for index, x in enumerate(values):
        label = index * 10
        total = total + middle(x, y)
        if label != index * 10:
            return "lost"
    return total


for _ in range(60):
    outer(range(40), 3)
print(outer([1, 2, 3], 4))
print(outer([1.5, 2, 3], 4))
print(outer([2 ** 62, 2 ** 63, 1], 4))
print(outer([True, False, 2 + 3j], 4))
print(outer(range(5), 2 ** 80))
for bad in ("x", None, [1], b"b"):
    try:
        print(outer([1, bad, 3], 4))
    except TypeError as error:
        print(type(error).__name__, error)
print(outer([1, 2, 3], 4.25), outer(range(100), -1))
