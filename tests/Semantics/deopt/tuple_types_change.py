"""Tuples that were always pairs of ints get other lengths and types; packing, unpacking, comparing, hashing."""


def swap_sum(pairs):
    total = 0
    for a, b in pairs:
        b, a = a, b
        total += a - b
    return total


pairs = [(k, k * 2) for k in range(2000)]
print(swap_sum(pairs), swap_sum(pairs + [(0.5, 1)]), swap_sum(pairs + [[1, 2], "ab".encode(), {3: 0, 4: 0}]))
for bad in [(1,), (1, 2, 3), (), 5, "abc", None, [1]]:
    try:
        swap_sum(pairs + [bad])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def nearest(points, origin):
    best = None
    for point in points:
        distance = abs(point[0] - origin[0]) + abs(point[1] - origin[1])
        if best is None or (distance, point) < best:
            best = (distance, point)
    return best


points = [(k * 37 % 101, k * 17 % 103) for k in range(1500)]
print(nearest(points, (50, 50)), nearest(points + [(50.25, 50)], (50, 50)), nearest([(1, 2)] * 2000, (1, 2)))
try:
    nearest(points + [(50,)], (50, 50))
except IndexError as error:
    print(error)


def two_results(k):
    if k == 1800:
        return k, 0.5
    if k == 1900:
        return k, 1, 2
    return k, 1


total = 0
try:
    for k in range(2000):
        first, second = two_results(k)
        total += second
except ValueError as error:
    print(k, total, error)


def compare(a, b, n):
    out = 0
    for _ in range(n):
        out += (a < b) + 2 * (a == b) + 4 * (a > b)
    return out // n


print([compare(a, b, 500) for a, b in [((1, 2), (1, 3)), ((1, 2), (1, 2.0)), ((1,), (1, 0)), ((), ()), ((2,), (1, 9)), ((float("nan"),), (0,))]])
try:
    compare((1, "a"), (1, 2), 5)
except TypeError as error:
    print(error)
print({(k % 3, k % 2): k for k in range(2000)}[(1.0, True)], hash((1, 2)) == hash((1.0, 2.0)), (1, 2) + (3,) * 2, ((1, 2) * 2)[1:3])
