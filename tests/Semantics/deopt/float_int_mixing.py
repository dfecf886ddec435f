"""Arithmetic that alternates between floats and ints: exactness, conversion errors, comparison of large values."""


def mix(a, b):
    return a + b, a - b, a * b, a < b, a == b


for k in range(2000):
    mix(k * 0.5, 2.0)
for a, b in [(1, 2.0), (2.5, 1), (2 ** 53 + 1, 0.0), (2 ** 53 + 1, 2.0 ** 53), (True, 0.5), (2 ** 63, 1.0), (10 ** 30, 1e30)]:
    print(a, b, mix(a, b))
try:
    mix(1.0, 10 ** 400)
except OverflowError as error:
    print(error)


def compare(values, limit):
    below = equal = above = 0
    for value in values:
        if value < limit:
            below += 1
        elif value == limit:
            equal += 1
        elif value > limit:
            above += 1
    return below, equal, above


big = 2 ** 53
print(compare(range(2000), 999.5), compare([k / 2 for k in range(2000)], 500))
print(compare([big - 1, big, big + 1] * 500, float(big)), compare([float(big)] * 1000, big + 1))
print(compare([1e300, -1e300, float("inf"), float("nan")] * 300, 10 ** 300), compare([10 ** 400] * 3, float("inf")))


def average(values):
    total = count = 0
    for value in values:
        total += value
        count += 1
    return total / count


print(average(range(3000)), average([2 ** 62] * 2000), average([0.5, 1] * 1000))
try:
    average([10 ** 400, 0.5])
except OverflowError as error:
    print(error)
print(10 ** 400 / 10 ** 399, -7 / 2, 7 / -2.0, 2 ** 64 / 3, (2 ** 53 + 1) / 1)
try:
    10 ** 400 / 3
except OverflowError as error:
    print(error)
