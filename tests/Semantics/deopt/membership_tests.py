"""`in` over containers that change kind: ranges, lists, strings, dicts, sets, objects with and without __contains__."""


def hits(items, container):
    found = 0
    for item in items:
        if item in container:
            found += 1
        if item not in container:
            found -= 1
    return found


numbers = [k % 20 for k in range(1000)]
for container in (range(10), list(range(10)), tuple(range(10)), set(range(10)), frozenset(range(10)), dict.fromkeys(range(10)),
                  {k: k for k in range(10)}.keys(), range(0, 20, 3), [0.0, 1.0, 2.5], (True, False), bytes(range(5)), [], {}):
    print(type(container).__name__, hits(numbers, container))
print(hits([1.0, 2.5, "3", None, True, 2 ** 70], range(10)), hits(["a", "bc", "", "x"] * 200, "abcd"))
for items, container in [([1], "abc"), ([300], bytes(3)), ([[1]], {1}), ([1], 5), ([1], None), (["a"], b"abc")]:
    try:
        print(hits(items, container))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Evens:
    def __contains__(self, item):
        return item % 2 == 0 and "yes"


class Old:
    def __getitem__(self, index):
        if index > 5:
            raise IndexError
        return index * index


class Iterates:
    def __iter__(self):
        return iter([1, 2, 3])


for container in (Evens(), Old(), Iterates()):
    print(type(container).__name__, hits(numbers, container))
Evens.__contains__ = lambda self, item: item == 3
print(hits(numbers, Evens()), hits(iter(numbers), iter(range(5))))
Evens.__contains__ = None
try:
    hits(numbers, Evens())
except TypeError as error:
    print(error)


def views(n):
    table = {k: k % 5 for k in range(100)}
    found = 0
    for i in range(n):
        found += i % 200 in table
        found += i % 7 in table.values() if i % 100 == 0 else 0
        found += (i % 100, i % 5) in table.items()
        if i == n // 2:
            table = {str(k): k for k in range(100)}
    return found


print(views(1500))
