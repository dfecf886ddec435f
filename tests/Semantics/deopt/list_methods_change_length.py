"""len() of a list is hoistable only if nothing in the loop changes it: appends, pops, del, slices, extend, sort."""


def drain(items):
    total = 0
    while len(items) > 0:
        total += items.pop()
    return total


def compact(items):
    i = 0
    while i < len(items):
        if items[i] % 3 == 0:
            del items[i]
        else:
            i += 1
    return len(items), items[:4], items[-1]


def two_ends(n):
    items = list(range(n))
    out = 0
    while len(items) > 1:
        out += items.pop(0) * (len(items) & 1)
        if len(items) % 500 == 0:
            items[1:3] = [0.5, 0.5, 0.5]
        items.pop()
    return out, items


def nested_growth(n):
    items = [1]
    steps = 0
    for i in range(n):
        for k in range(len(items)):
            steps += items[k]
        if i % 200 == 0:
            items.extend([1] * 3)
        if i == n - 100:
            items *= 0
    return steps, items


print(drain(list(range(3000))), drain([k / 2 for k in range(3000)]), drain([]))
print(compact(list(range(2000))), two_ends(2000), nested_growth(2000))


def queue(n):
    items = []
    biggest = 0
    for i in range(n):
        items.append(i)
        if i % 3 == 2:
            items[:2] = []
        if len(items) > biggest:
            biggest = len(items)
        if i == n // 2:
            items.sort(reverse=True)
    return biggest, len(items), items[0], items[-1]


print(queue(3000))


def sort_changes(values):
    out = []
    for k in range(60):
        values.sort(key=lambda value: (value * 7919 + k) % 101)
        out.append(values[0])
    return out


print(sort_changes(list(range(100))) == sort_changes(list(range(100))), sort_changes(list(range(100)))[:8])
values = [3, 1, 2]
try:
    values.sort(key=lambda value: values.append(value) or value)
except ValueError as error:
    print(error, values)
