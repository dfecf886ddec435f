"""RuntimeError when a dict or set changes size during iteration, at the right iteration; value changes are fine."""


def count_values(table):
    total = 0
    for key in table:
        total += table[key]
        table[key] = total % 7
    return total


def grow_at(table, at, view):
    seen = 0
    try:
        for entry in getattr(table, view)():
            seen += 1
            if seen == at:
                table["new"] = 0
    except RuntimeError as error:
        return seen, str(error)
    return seen


def delete_at(table, at):
    seen = 0
    try:
        for key in table:
            seen += 1
            if seen == at:
                del table[key]
    except RuntimeError as error:
        return seen, str(error)
    return seen


print(count_values({k: k for k in range(2000)}))
for view in ("keys", "values", "items"):
    print(view, grow_at(dict.fromkeys(range(2000), 0), -1, view), grow_at(dict.fromkeys(range(2000), 0), 1500, view))
print(grow_at(dict.fromkeys(range(2000), 0), 2000, "keys"))
print(delete_at(dict.fromkeys(range(2000)), 1000), delete_at(dict.fromkeys(range(2000)), 2000))


def sets(n):
    numbers = set(range(n))
    seen = 0
    try:
        for number in numbers:
            seen += 1
            if seen == n // 2:
                numbers.add(-1)
    except RuntimeError as error:
        return seen, str(error)


print(sets(2000))
table = {k: k for k in range(2000)}
for key in list(table):
    if key % 2:
        del table[key]
print(len(table), sum(table), {k: v for k, v in table.items() if k > 1990})
for key, value in table.items():
    table[key] = value * 0.5
print(sum(table.values()))
