"""Subscripts out of range in the middle of a hot loop, with negative, big and wrong indexes."""


def read(items, indexes):
    total = 0
    for count, index in enumerate(indexes):
        try:
            total += items[index]
        except (IndexError, TypeError) as error:
            print(count, type(error).__name__, error)
    return total


items = list(range(100))
inside = [k % 200 - 100 for k in range(2000)]
print(read(items, inside))
print(read(items, inside + [100, -101, 2 ** 31, 2 ** 63, -2 ** 63, 2 ** 70]))
print(read(items, inside + [1.0, "1", None, True, slice(2)]))
print(read(tuple(items), inside + [100]), read(range(100), inside + [100]), read(bytes(100), inside + [100]))


def write(n):
    items = [0] * 10
    failures = []
    for i in range(n):
        index = i % 10 if i % 700 else 10 + i
        try:
            items[index] += i
        except IndexError as error:
            failures.append((i, str(error)))
    return items, failures


print(write(2000))


def empty_when_hot(n):
    items = list(range(n - 2))
    try:
        for i in range(n):
            items.pop()
    except IndexError as error:
        return i, str(error)


print(empty_when_hot(2000))


def runs_off(items):
    i = 0
    total = 0
    while True:
        total += items[i]
        i += 1


try:
    runs_off(items * 20)
except IndexError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)
for action in (lambda: items.index(1000), lambda: items.remove(1000), lambda: items.insert("a", 1), lambda: items["a":]):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
