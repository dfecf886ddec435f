"""Loops hot with ordinary floats meet infinities, NaN, signed zeros and denormals."""

import math

INF = float("inf")
NAN = float("nan")


def accumulate(values):
    total = 0.0
    product = 1.0
    for value in values:
        total += value
        product = product * value if 1e-300 < abs(product) < 1e300 else 1.0
    return total, product


values = [k / 8 + 0.5 for k in range(2000)]
print(accumulate(values))
print(accumulate(values + [INF]), accumulate(values + [-INF, INF]), accumulate([NAN] + values))
print(accumulate([-0.0] * 2000), accumulate([5e-324] * 3), accumulate([1e308] * 20))


def extremes(values):
    low = high = values[0]
    for value in values:
        if value < low:
            low = value
        if value > high:
            high = value
    return low, high, min(values), max(values)


print(extremes(values + [NAN, -1.0, INF]))
print(extremes([NAN] + values), extremes([0.0, -0.0] * 1000), extremes([-0.0, 0.0] * 1000))


def divide(values):
    out = []
    for value in values:
        try:
            result = 1.0 / value
        except ZeroDivisionError as error:
            result = str(error)
        if not isinstance(result, float) or not 0 < result < 1e6:
            out.append(result)
    return out


print(divide(values + [0.0, -0.0, INF, -INF, NAN, -1e-320, 5e-324]))
print([math.copysign(1.0, x) for x in (0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, 0.0 - 0.0, -(0.0))])
print([x // 1.5 for x in (7.0, -7.0, -0.0, 1e300)], [x % -1.5 for x in (7.0, -7.0, 0.0, -0.0)], [INF // 1, INF % 2])
print([repr(x) for x in (1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 2.0 ** 63, 1 / 3)])
