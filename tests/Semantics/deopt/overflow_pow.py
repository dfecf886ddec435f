"""The power operator: results past 64 bits, negative and zero exponents, floats, and three arguments."""


def raise_all(base, exponents):
    out = []
    for exponent in exponents:
        result = base ** exponent
        if len(out) < 3 or abs(result) > 10 ** 15 or isinstance(result, float):
            out.append(result)
    return out[-5:]


small = [k % 5 for k in range(2000)]
print(raise_all(3, small))
print(raise_all(3, small + [39, 40, 41]))
print(raise_all(2, small + [62, 63, 64]))
print(raise_all(-2, small + [62, 63, 64]))
print(raise_all(2, small + [-1, -2]))
print(raise_all(-8, small + [1, 0, -1]))
print(raise_all(1.5, small + [100]))
print(raise_all(True, small + [True, False]))
try:
    raise_all(0, small + [-1])
except ZeroDivisionError as error:
    print(error)


def squares(values):
    total = 0
    for value in values:
        total += value ** 2
    return total


print(squares(range(2000)), squares([3037000499, 3037000500]), squares([2 ** 40, -2 ** 40, 0.5]))
print(squares([*range(2000), 2 ** 63]))
try:
    squares([*range(2000), 1e200])
except OverflowError as error:
    print(type(error).__name__)
print(sum(pow(k, 13, 97) for k in range(2000)), pow(3, -1, 7), pow(2, 100, 10 ** 9))
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)
print([0 ** 0, 0.0 ** 0, (-1) ** 3, -1 ** 2, 2 ** 3 ** 2, 10 ** -2])
