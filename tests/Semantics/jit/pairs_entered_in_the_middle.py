"""Loops over zip() and enumerate() that become hot while they run: compiled code goes on with the iterator where it stands."""


def rows(a, b):
    lines = []
    for row in a:
        line = []
        for column in b:
            total = 0.0
            for x, y in zip(row, column):
                total += x * y
            line.append(total)
        lines.append(line)
    return lines


def one_long_loop(items):
    total = 0
    for i, x in enumerate(items):
        if i == 30_000:
            items = None
        total += i * x
    return total


def grows(items):
    """The list that is iterated over grows, then shrinks, in the loop."""
    seen = 0
    for i, x in enumerate(items):
        seen += x
        if i < 5_000:
            items.append(i)
        elif i == 9_000:
            del items[9_500:]
    return seen, i, len(items)


def other_types(items):
    """Ints, then something else."""
    total = 0
    for x, y in zip(items, items):
        total = total + x * y if y is not None else total - 1
        if total > 10**18:
            total = total // 3 + 1
    return total


def raises(items):
    done = 0
    try:
        for i, x in enumerate(items):
            done += 100 // x
    except ZeroDivisionError as e:
        return i, done, str(e), e.__traceback__.tb_lineno - raises.__code__.co_firstlineno
    return done


def shared_iterator(items):
    """zip(it, it) takes turns."""
    it = iter(items)
    total = 0
    for x, y in zip(it, it):
        total += x - 2 * y
    return total, next(it, "end")


def kept(items):
    """A zip that somebody else sees: it must be where the loop left it."""
    z = zip(items, items)
    total = 0
    for x, y in z:
        total += x * y
        if total > 10**11:
            break
    return total, next(z), len(list(z))


made = []


def remembering(a, b):
    made.append(zip(a, b))
    return made[-1]


def by_name(pair, items):
    total = n = 0
    for x, y in pair(items, items):
        total += x + y
        n += 1
        if n == 8_000:
            break
    return total


def uneven(a, b):
    """The first list is longer: its iterator has gone one further than the second one's."""
    n = 0
    for x, y in zip(a, b):
        n += x == y
    return n, x, y


def nested(items):
    """The outer loop's pairs stay in parts while the inner one is entered."""
    total = 0
    for i, x in enumerate(items):
        for k, y in zip(items, range(10)):
            total += i * y - k
        for k, y in zip((x, i, 3), items):
            total ^= k * y
    return total


def whole_pairs(items):
    """The pairs are not taken apart."""
    total = 0
    for pair in zip(items, items):
        total += pair[0] - len(pair)
    for pair in enumerate(items):
        total += pair[0] * pair[1]
    return total


def started(items, first):
    total = 0
    for i, x in enumerate(items, first):
        total += i ^ x
    return total


def later(items):
    """A generator whose loop over pairs is suspended."""
    for i, x in enumerate(items):
        if x % 3 == 0:
            yield i + x


matrix = [[float(i * j % 7) for j in range(50)] for i in range(50)]
print(sum(map(sum, rows(matrix, matrix))), sum(map(sum, rows(tuple(map(tuple, matrix)), matrix))))
print(one_long_loop(list(range(40_000))))
print(grows(list(range(7_000))))
mixed = list(range(20_000))
mixed[15_000:15_003] = [2.5, 10**30, True]
mixed.append(None)
print(other_types(mixed))
print(raises([7] * 20_000 + [0, 1]), raises((3,) * 20_000))
numbers = list(range(20_001))
print(shared_iterator(numbers), kept(numbers))
print([by_name(zip, numbers) for _ in range(3)], by_name(remembering, numbers), next(made[0]), by_name(zip, tuple(numbers)))
print(uneven(numbers, numbers[:-5]), uneven(numbers[:-5], tuple(numbers)))
print(nested(list(range(300))), whole_pairs(numbers))
print(started(numbers, 5), started(numbers, -(2**40)), started(numbers, 2**63 - 10_000), started(numbers, 10**30))
print(sum(later(numbers)), sum(later(tuple(numbers))))
