"""A list grows, shrinks, is cleared and is reversed while a for loop runs over it."""


def grow(limit):
    items = [0]
    for item in items:
        if len(items) < limit:
            items.append(item + 1)
    return len(items), items[-1]


def shrink():
    items = list(range(3000))
    seen = 0
    for item in items:
        seen += 1
        if item % 2 == 0:
            items.remove(item) if item < 40 else items.pop()
    return seen, len(items), items[:5]


def clear_at(n, at):
    items = list(range(n))
    seen = []
    for item in items:
        seen.append(item)
        if item == at:
            items.clear()
    items.append("later")
    return len(seen), items


def replace_ahead(n):
    items = list(range(n))
    total = 0
    for k, item in enumerate(items):
        total += item
        if k + 1 < len(items) and k % 100 == 0:
            items[k + 1] = 0.5
    return total


def insert_front(n):
    items = [1, 2, 3]
    seen = []
    for item in items:
        if len(items) < n:
            items.insert(0, item)
        seen.append(item)
    return len(seen), sum(seen), len(items)


def slice_assigned(n):
    items = list(range(n))
    total = 0
    for item in items:
        total += item
        if item == n // 2:
            items[:] = items[: n // 2 + 10]
    return total


print(grow(3000), shrink(), clear_at(3000, 2000), replace_ahead(2000), insert_front(2000), slice_assigned(3000))
iterator = iter(items := [1, 2])
print(list(iterator), items.append(3), list(iterator), next(iterator, "exhausted stays exhausted"))


def reversed_and_zip(n):
    items = list(range(n))
    total = 0
    for a, b in zip(reversed(items), items):
        total += a - b
        if a == n // 2 + 100:
            items.pop()
    return total, len(items)


print(reversed_and_zip(2000))
