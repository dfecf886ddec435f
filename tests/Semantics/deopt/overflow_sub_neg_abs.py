"""Subtraction, negation and abs at the edge of 64 bits, in loops hot with small values."""

LOW = -2 ** 63


def sink(start, step, n):
    x = start
    for _ in range(n):
        x = x - step
    return x


for start in (LOW + 1500, -2 ** 62, 2 ** 63 - 1, 0):
    for step in (1, -1, 2 ** 60, LOW):
        print(sink(start, step, 3000))


def negated(values):
    out = []
    for value in values:
        result = -value
        if value < -1000 or value > 10 ** 6:
            out.append(result)
    return out


def absolutes(values):
    out = 0
    big = []
    for value in values:
        result = abs(value)
        out += result
        if result > 10 ** 6:
            big.append(result)
    return out, big


small = [k - 1500 for k in range(3000)]
edge = [LOW, LOW + 1, 2 ** 63 - 1, 2 ** 63, LOW - 1]
print(negated(small[501:] + edge))
print(absolutes(small + edge))
print(negated([LOW] * 3), absolutes([0.5, -0.0, -2.5, True, LOW]))
print([repr(-x) for x in (0, 0.0, -0.0, True, False)], [~x for x in (0, LOW, 2 ** 63 - 1, True)])


def difference(a, b, n):
    result = None
    for i in range(n):
        result = a - b - i
    return result


print(difference(5, 3, 2000), difference(LOW, 1, 2000), difference(2 ** 63 - 1, -1, 2000), difference(0, LOW, 2000))
print(difference(1.5, 1, 2000), difference(True, False, 2000))
