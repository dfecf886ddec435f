"""Bounds, steps and iterables of inner loops change type and value from one outer iteration to the next."""


def bounds(limits):
    out = 0
    errors = []
    for limit in limits:
        try:
            for i in range(limit):
                out += i
        except TypeError as error:
            errors.append(str(error))
    return out, errors


print(bounds([20] * 100))
print(bounds([20] * 100 + [0, -5, True, 2.0, "3", None, 5]))


class Index:
    def __index__(self):
        return 4


print(bounds([20] * 100 + [Index(), 3]))


def steps(n):
    out = []
    for step in [1, 2, -1, 3, 10, 1000, -1000]:
        count = last = 0
        for last in range(n * (step < 0), n * (step > 0), step):
            count += 1
        out.append((step, count, last))
    return out


print(steps(2000))
try:
    for step in [1] * 50 + [0]:
        for i in range(0, 40, step):
            pass
except ValueError as error:
    print(error)


def iterables(sources):
    counts = []
    for source in sources:
        count = 0
        for item in source:
            count += 1
        counts.append(count)
    return counts


print(iterables([range(100)] * 20 + [[1] * 50, (1, 2), "text", {1: 2}, {3}, iter([1, 2]), (x for x in "ab"), b"abc", map(str, [1])])[20:])
try:
    iterables([range(100)] * 20 + [5])
except TypeError as error:
    print(error)


def rebinding(n):
    total = 0
    limit = 10
    for i in range(n):
        for j in range(limit):
            limit = 5 if i == n // 2 else limit      # does not shorten the range that runs
            total += 1
        if i == n - 5:
            limit = 0.5
    return total


try:
    print(rebinding(500))
except TypeError as error:
    print(error)
