"""Floor division and remainder: signs, the one overflowing quotient, zero divisors, big operands."""

LOW = -2 ** 63


def divide(pairs):
    out = []
    for a, b in pairs:
        q, r = a // b, a % b
        if q * b + r != a or (r and (r < 0) != (b < 0)):
            out.append(("wrong", a, b, q, r))
        if abs(a) > 10 ** 6 or abs(b) > 10 ** 6:
            out.append((q, r))
    return out


small = [(a - 25, b) for a in range(50) for b in (-7, -3, -1, 1, 2, 5, 10, 64)]
print(divide(small * 6))
print(divide(small * 6 + [(LOW, -1), (LOW, 1), (LOW, 2), (2 ** 63 - 1, -1), (LOW, LOW), (1, LOW), (-1, 2 ** 63 - 1)]))
print(divide([(2 ** 64 + 5, 7), (-2 ** 64 - 5, 7), (2 ** 64, -2 ** 32), (10 ** 30, 10 ** 10), (5, 10 ** 30), (-5, 10 ** 30)]))


def quotients(values, divisors):
    total = 0
    zero = []
    for k, value in enumerate(values):
        try:
            total += value // divisors[k % len(divisors)]
            total += value % divisors[k % len(divisors)]
        except ZeroDivisionError as error:
            zero.append(str(error))
    return total, zero[:2], len(zero)


print(quotients(range(3000), [3]))
print(quotients(range(3000), [3, -4, 5] * 500 + [0]))
print(quotients(range(3000), [2, 0.5, 2 ** 70, True]))
print(quotients([k / 4 for k in range(300)], [2, 0, -0.75, 0.0]))


def power_of_two(values):
    return [(v // 8, v % 8, v // 1024, v % 1024) for v in values][-4:]


print(power_of_two([*range(2000), -1, LOW, 2 ** 63, -9]))
print([divmod(a, b) for a, b in ((7, -2), (-7, 2), (LOW, -1), (2.5, -1), (-0.0, 3))])
