"""Dicts built in hot loops: insertion order through deletes, updates, merges, popitem, and keys of equal value."""


def rebuild(n):
    table = {}
    for i in range(n):
        table[i % 50] = i
        if i % 7 == 0:
            table.pop(i % 50)
        if i % 11 == 0 and table:
            table.popitem()
        if i % 13 == 0:
            table.setdefault(i % 60, -i)
        if i == n // 2:
            table = {str(k) if k % 2 else k: v for k, v in table.items()}
    return list(table.items())[:4], len(table)


print(rebuild(2000))


def merge(n):
    left, right = {"a": 1, "b": 2}, {"b": 3, "c": 4}
    for i in range(n):
        both = left | right
        left |= {"a": i}
        if i == n // 2:
            right = {1: "x", 1.0: "y", True: "z"}
        elif i == n - 1:
            left |= [("k", 1), (2, 3)]
    return both, left


print(merge(1500))
try:
    {} | [(1, 2)]
except TypeError as error:
    print(error)
for bad in ([1], [(1, 2, 3)], 5):
    try:
        table = {0: 0}
        for i in range(1000):
            table.update({i: i} if i < 999 else bad)
    except (TypeError, ValueError) as error:
        print(len(table), type(error).__name__, error)


def first_key_stays(n):
    table = {1: "int"}
    for i in range(n):
        table[[1, 1.0, True][i % 3]] = i
    return table


print(first_key_stays(1501))


def grouping(words):
    groups = {}
    for word in words:
        groups.setdefault(len(word), []).append(word)
    return {size: len(group) for size, group in groups.items()}


words = ["a" * (k % 5) for k in range(1500)]
print(grouping(words), grouping(words + [(1, 2, 3), [4], {5: 6}]))
try:
    grouping(words + [7])
except TypeError as error:
    print(error)
table = {k: k for k in range(1000)}
total = 0
while table:
    key, value = table.popitem()
    total += value
    table.pop(value // 2, None)
    if len(table) == 100:
        table["late"] = 0.5
print(total)
try:
    table.popitem()
except KeyError as error:
    print(error)
nested = {}
for k in range(1500):
    nested.setdefault(k % 3, {}).setdefault(k % 5, set()).add(k % 7)
print({outer: {inner: len(s) for inner, s in d.items()} for outer, d in nested.items()})
print(list(reversed({k % 4: k for k in range(1000)}.items())), dict(zip("ab", range(5))), {**{1: 2}, 1.0: 3})
