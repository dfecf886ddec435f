"""An accumulator that was an int for thousands of iterations becomes a float in the middle of the loop."""


def accumulate(n, change_at):
    total = 0
    kinds = []
    for i in range(n):
        if i == change_at:
            total += 0.5
        total += i
        if i % 1000 == 0:
            kinds.append(type(total).__name__)
    return total, kinds


print(accumulate(5000, -1))
print(accumulate(5000, 2500))
print(accumulate(5000, 4999))
print(accumulate(5000, 0))


def back_and_forth(n):
    x = 1
    seen = []
    for i in range(n):
        if i % 2000 == 1999:
            x = float(x) if isinstance(x, int) else int(x)
            seen.append((i, x))
        x = x + 1
    return x, seen


print(back_and_forth(9000))


def float_to_int(n):
    x = 0.0
    for i in range(n):
        if i == n // 2:
            x = 7
        x += 2
    return x


print(float_to_int(4000), type(float_to_int(4000)))
