"""Sets of ints get strings, tuples and equal numbers of other types; in-place set algebra in loops."""


def distinct(values):
    seen = set()
    repeated = 0
    for value in values:
        if value in seen:
            repeated += 1
        else:
            seen.add(value)
    return len(seen), repeated


ints = [k * k % 101 for k in range(2000)]
print(distinct(ints), distinct(ints + [1.0, True, 2.5, "1", (1, 2), None, frozenset([1])]))
for bad in ([1], {1: 2}, {3}):
    try:
        distinct(ints + [bad])
    except TypeError as error:
        print(error)


def algebra(n):
    a, b = set(range(50)), set(range(25, 75))
    sizes = []
    for i in range(n):
        a ^= {i % 100}
        b |= {i % 60, i % 7}
        if i % 400 == 0:
            a &= b
            sizes.append((len(a), len(b)))
        if i == n // 2:
            b = frozenset(b)
    return sizes, type(b).__name__, sorted(a)[:5]


print(algebra(2000))


def shrinking(n):
    pending = set(range(n))
    steps = 0
    while pending:
        item = pending.pop()
        pending.discard(item * 2)
        pending.difference_update((item + 1, item / 2))
        steps += 1
    return steps > 0, pending


print(shrinking(2000))
try:
    set().pop()
except KeyError as error:
    print(error)
subset = sum({k % 5, k % 3} <= {0, 1, 2} for k in range(2000))
print(subset, {1, 2} == {2.0, True}, sorted({1, 2, 3} - {2.0}), {1} < {1, 0.5}, len({float("nan"), float("nan")}))
members = {k for k in range(0, 2000, 2)}
print(sum(k in members for k in range(2000)), 2.0 in members, 1.5 in members, "2" in members, True in members)
try:
    members | [1]
except TypeError as error:
    print(error)
