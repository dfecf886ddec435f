"""int(), round(), floor and friends on floats that suddenly do not fit, or are not numbers."""

import math


def convert(values, function):
    total = 0
    failed = []
    for value in values:
        try:
            total += function(value)
        except (ValueError, OverflowError, TypeError) as error:
            failed.append(f"{type(error).__name__}: {error}")
    return total, failed


values = [k / 4 - 250 for k in range(2000)]
special = [1e19, -1e19, 2.0 ** 63, -2.0 ** 63, 1e300, float("inf"), float("-inf"), float("nan")]
for function in (int, round, math.floor, math.ceil, math.trunc):
    print(function.__name__, convert(values, function))
    result, failed = convert(values + special, function)
    print(result % 1_000_003, failed)
    print(convert(values[:1000] + ["12", None], function)[1])
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5)], [round(x, 1) for x in (0.25, 0.35, -0.05, 1e300)])
print([round(x, -1) for x in (15, 25, -15, 2 ** 63)], [int(x) for x in (-0.9, 0.9, -1e-300)])


def indexes(n):
    items = list(range(10))
    total = 0
    for i in range(n):
        k = i % 10 if i < n - 1 else i / 10
        try:
            total += items[k]
        except TypeError as error:
            return total, str(error)
    return total


print(indexes(3000))
print(convert([k % 128 for k in range(2000)] + [2.5, -1, 2 ** 21], lambda value: ord(chr(value))))
