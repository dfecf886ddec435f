"""Complex numbers take the place of floats in loops, and results of real arithmetic become complex."""

import cmath


def iterate(z, c, n):
    steps = 0
    while steps < n and abs(z) <= 2:
        z = z * z + c
        steps += 1
    return steps, z


print(iterate(0.0, 0.25, 500)[0], iterate(0j, 0.25, 500)[0], iterate(0, -1, 500), iterate(0j, -0.75 + 0.1j, 500)[0])
print(iterate(0.5, 1, 100), iterate(1, 1, 100), iterate(True, 0, 100))


def powers(values, exponent):
    total = 0
    kinds = []
    for value in values:
        result = value ** exponent
        total += result
        if type(result).__name__ not in kinds:
            kinds.append(type(result).__name__)
    return kinds, round(abs(total), 6)


print(powers(range(2000), 0.5), powers([4.0] * 1000 + [-4.0], 0.5), powers([-8], 1 / 3), powers([1j] * 4, 2))


def compare(values):
    below = 0
    for value in values:
        below += value < 100
    return below


print(compare([k / 2 for k in range(1500)]))
for bad in (1j, complex(5)):
    try:
        compare([1.5] * 1500 + [bad])
    except TypeError as error:
        print(error)


def parts(values):
    real = imaginary = 0
    for value in values:
        real += value.real
        imaginary += value.imag
        value = value.conjugate()
    return real, imaginary


print(parts(range(2000)), parts([k / 4 for k in range(2000)]), parts([1, 0.5, 1 + 2j, True] * 300))
print([repr(z) for z in (0j, -0j, 1 - 0j, complex(-0.0, 2), 1e20j, complex("inf-nanj"), (1 + 2j) * 1j, -1j ** 2)])
print(1 + 0j == 1, 1j == 1, {1: "int"}[1 + 0j], hash(2.5 + 0j) == hash(2.5), abs(3 + 4j), bool(0j), cmath.sqrt(-4))
for bad in (lambda: 1j // 2, lambda: 1j % 2, lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 0j ** -1, lambda: round(1j),
            lambda: [1][1j], lambda: complex("x"), lambda: max(1j, 2j)):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
