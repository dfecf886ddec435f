"""Slicing in hot loops: bounds that are None, negative, huge or of a wrong type; slice assignment of other lengths."""


def windows(items, width):
    total = 0
    for k in range(len(items) - width):
        total += sum(items[k:k + width])
    return total


print(windows(list(range(1500)), 3), windows(range(1500), 3), windows(bytes(200) * 5, 4), windows([0.5] * 1500, 2), windows((1,) * 900, 5))


def cut(items, bounds):
    out = 0
    for low, high, step in bounds:
        out = out * 31 + len(items[low:high:step])
        out %= 1_000_003
    return out


normal = [(k % 10, k % 20, 1 + k % 3) for k in range(1500)]
extra = [(None, None, -1), (-3, None, None), (2 ** 70, None, 1), (-2 ** 70, 2 ** 70, 2), (5, 2, 1), (5, 2, -1), (True, 10.0.__int__(), 1)]
print(cut(list(range(15)), normal), cut(list(range(15)), normal + extra), cut("abcdefghijklmno", normal + extra), cut(range(15), extra))
for bad in [("a", None, 1), (0.5, 3, 1), (0, 5, 0), (None, [], None)]:
    try:
        cut(list(range(15)), normal + [bad])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 3


class Logged:
    def __getitem__(self, key):
        return [key]


print([1, 2, 3, 4, 5][Index():], Logged()[1:2, ...], Logged()[:], "abc"[Index() - 4:] if hasattr(Index, "__sub__") else "abc"[-1:])


def rotate(items, n):
    for i in range(n):
        items[:1], items[-1:] = items[-1:], items[:1]
        if i == n // 2:
            items[2:4] = (0.5, "x", None)
        elif i == n // 2 + 1:
            items[::2] = [9] * len(items[::2])
    return items


print(rotate(list(range(6)), 1501))
items = list(range(10))
for bad in [lambda: items.__setitem__(slice(0, 4, 2), [1]), lambda: items.__setitem__(slice(0, 2), 5), lambda: items[1:2, 3]]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(error)
removed = 0
data = list(range(2000))
while len(data) > 3:
    removed += sum(data[:2])
    del data[:2]
    data[1:1] = [1]
print(removed, data)
