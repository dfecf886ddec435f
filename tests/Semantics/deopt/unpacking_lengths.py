"""Unpacking targets in hot loops meet iterables of wrong lengths and of other kinds."""


def three(items):
    out = 0
    for item in items:
        a, b, c = item
        out += a * b - c
    return out


def starred(items):
    out = 0
    for item in items:
        first, *middle, last = item
        out += first + len(middle) + last
    return out


def nested(items):
    out = 0
    for (a, [b, c]), d in items:
        out += a + b + c + d
    return out


def generate(n):
    for k in range(n):
        yield k


good3 = [(k, 2, 1) for k in range(1500)]
print(three(good3), three([[1, 2, 3]] * 1500), three(good3 + [range(3), b"abc", {1: 0, 2: 0, 3: 0}, generate(3)]))
for bad in [(1, 2), (1, 2, 3, 4), "ab", generate(2), generate(10 ** 9), 7, None, {}]:
    try:
        three(good3 + [bad])
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(starred([(1, 2, 3, 4)] * 1500), starred([(1, 2)] * 1500 + [range(100), [0.5, 1]]))
for bad in [(1,), [], 5]:
    try:
        starred([(1, 2)] * 1500 + [bad])
    except (ValueError, TypeError) as error:
        print(error)
print(nested([((1, (2, 3)), 4)] * 1500 + [([1, "ab".encode()], 0.5)]))
for bad in [((1, 2), 3), ((1, (2, 3, 4)), 5), (1, 2)]:
    try:
        nested([((1, (2, 3)), 4)] * 1500 + [bad])
    except (ValueError, TypeError) as error:
        print(error)


class Broken:
    def __iter__(self):
        yield 1
        raise KeyError("half way")


a = b = c = "untouched"
try:
    for item in good3 + [Broken()]:
        a, b, c = item
except KeyError as error:
    print(error, a, b, c)
x = [1, 2, 3]
i = 0
for _ in range(2000):
    i, x[i % 3] = (i + 1) % 3, i
print(i, x)
