"""One function for each binary operator, hot with ints, then every pair of kinds; results and messages."""

import operator

NAMES = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and_", "or_", "xor", "lshift", "rshift", "matmul"]


def apply(function, a, b):
    return function(a, b)


def inline(name, a, b):
    match name:
        case "add":
            return a + b
        case "sub":
            return a - b
        case "mul":
            return a * b
        case "truediv":
            return a / b
        case "floordiv":
            return a // b
        case "mod":
            return a % b
        case "pow":
            return a ** b
        case "and_":
            return a & b
        case "or_":
            return a | b
        case "xor":
            return a ^ b
        case "lshift":
            return a << b
        case "rshift":
            return a >> b
        case "matmul":
            return a @ b


for name in NAMES[:-1]:
    for k in range(250):
        inline(name, k, k % 5 + 1)
values = [3, -2, True, 2.5, 2 ** 65, "ab", b"x", [1], (2,), None, 1j, {4}, {5: 6}]
for name in NAMES:
    results = []
    errors = {}
    for a in values:
        for b in values:
            if name in ("pow", "lshift") and b == 2 ** 65:
                continue
            try:
                result = inline(name, a, b)
                if result != apply(getattr(operator, name), a, b):
                    print("differs", name, a, b)
                results.append(str(result)[:12])
            except (TypeError, OverflowError, MemoryError, ValueError, ZeroDivisionError) as error:
                text = str(error)
                errors[type(error).__name__] = errors.get(type(error).__name__, 0) + 1
    print(name, len(results), errors, results[:6], text)
