"""Comparisons with NaN steer branches, loops, sorting and containers in hot code."""

NAN = float("nan")


def branches(values, limit):
    counts = [0] * 8
    for value in values:
        counts[0] += value < limit
        counts[1] += value <= limit
        counts[2] += value > limit
        counts[3] += value >= limit
        counts[4] += value == limit
        counts[5] += value != limit
        if not value < limit:
            counts[6] += 1
        if 0 <= value <= limit:
            counts[7] += 1
    return counts


values = [k / 10 for k in range(2000)]
print(branches(values, 100.0))
print(branches(values + [NAN] * 3, 100.0))
print(branches(values, NAN))
print(branches([NAN] * 100, NAN))
print(branches([1, 2, NAN, 3], 2))


def run_until(limit, n):
    x = 0.0
    steps = 0
    while x < limit and steps < n:
        x += 1.0
        steps += 1
        if steps == 2000:
            limit = NAN
    return x, steps


print(run_until(5000.0, 10_000), run_until(1500.0, 10_000), run_until(NAN, 10))


def find(items, wanted):
    return wanted in items, items.count(wanted)


print(find(values, NAN), find(values + [NAN], 5.0))
same = [NAN] * 2
print(same == [NAN] * 2, NAN == NAN, NAN is NAN)
print(max([NAN, 1.0, 2.0]), max([1.0, NAN, 2.0]), min([1.0, NAN]), sorted([3.0, 1.0, 2.0]))
table = {}
for k in range(2000):
    table[k * 0.5] = k
table[float("inf")] = -1
print(len(table), table.get(2.0), table.get(4), table[float("inf")], NAN in table)
