"""Exceptions travel through several hot frames, some with handlers, some with finally, some with neither."""

log = []


def bottom(i):
    if i % 700 == 699:
        raise ValueError(i)
    return i


def plain(i):
    return bottom(i) + 1


def cleaning(i):
    try:
        return plain(i) + 1
    finally:
        if i % 700 == 699:
            log.append(("cleaned", i))


def translating(i):
    try:
        return cleaning(i) + 1
    except ValueError as error:
        if i == 1399:
            raise KeyError("translated") from error
        raise


def top(n):
    total = 0
    caught = []
    for i in range(n):
        try:
            total += translating(i)
        except (ValueError, KeyError) as error:
            depth = 0
            step = error.__traceback__
            while step:
                depth += 1
                step = step.tb_next
            caught.append((type(error).__name__, depth, repr(error.__cause__)))
    return total, caught


print(top(3000))
print(log)


def recursive(depth, fail):
    if depth == 0:
        if fail:
            raise OverflowError("at the bottom")
        return 0
    return 1 + recursive(depth - 1, fail)


def repeat(n):
    results = []
    for i in range(n):
        try:
            results.append(recursive(i % 10, i % 97 == 96))
        except OverflowError:
            results.append(-1)
    return sum(results), results.count(-1)


print(repeat(2000))


def through_builtin(n):
    def key(value):
        if value == n - 5:
            raise LookupError(value)
        return -value

    try:
        return sorted(range(n), key=key)[0]
    except LookupError as error:
        return repr(error)


print(through_builtin(2000), through_builtin(3))
