"""Bools where ints were: arithmetic gives ints, bit operations of two bools stay bools, indexes and keys coincide."""


def operations(a, b):
    return a + b, a & b, a | b, a ^ b, a == b, a < b, -a


for k in range(2000):
    operations(k, 1)
for a, b in [(1, 2), (True, 2), (True, False), (False, False), (True, 1.5)]:
    try:
        print(a, b, operations(a, b))
    except TypeError as error:
        print(error)


def count(flags):
    total = 0
    for flag in flags:
        total += flag
    return total, type(total).__name__


print(count([1, 0] * 1000), count([True, False] * 1000), count([True]), count([True, 0.5]), count([]))


def fold(values, start):
    result = start
    for value in values:
        result = result ^ value
    return result


print(fold([1] * 2001, 0), fold([True] * 2001, False), fold([True] * 2001, 0), fold([True, 1, 2], True))


def choose(items, picks):
    return [items[pick] for pick in picks][-4:]


print(choose([10, 20], [0, 1] * 1000), choose("ab", [True, False] * 1000), choose({0: "zero", 1: "one"}, [1, True, False, 1.0]))
negated = [not value for value in [0, 1, 2, 0.0, "", None] * 300]
print(negated[:6], sum(negated), -True, +False)
print(True is (1 == 1), (1 == True), 1 is not True, isinstance(True, int), type(True + True).__name__, [True, 1, 1.0].count(1))
print(sorted([True, 0, 2, False, 1.5]), max(0, True), max(True, 1), min(False, 0), {True: "a", 1: "b", 1.0: "c"})
print(f"{True:d} {True} {True:>5}", "%d %s" % (True, False), int(True), round(True), divmod(True, 2), True // True, True ** False)
