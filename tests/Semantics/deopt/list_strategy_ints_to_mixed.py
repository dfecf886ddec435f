"""A list of ints gets a float, a big int, a bool, a string and None while loops read and write it."""


def total(items):
    result = 0
    for item in items:
        result += item
    return result


def indexed(items):
    result = 0
    for k in range(len(items)):
        result += items[k] * 2
    return result


def change(kind):
    items = list(range(2000))
    before = total(items), indexed(items)
    items[1000] = kind
    try:
        after = total(items), indexed(items)
    except TypeError as error:
        after = str(error)
    items[1000] = 1000
    return before, after, total(items) == before[0]


for kind in (0.5, 2 ** 63, -2 ** 63 - 1, True, None, "text", 1j, [1], (2,)):
    print(repr(kind), change(kind))


def while_writing(n):
    items = [0] * 100
    for i in range(n):
        items[i % 100] += i
        if i == n // 2:
            items[50] = 0.25
        if i == n // 2 + 30:
            items.append("tail")
            items.pop()
    return items[49:52], [type(item).__name__ for item in items[48:52]]


print(while_writing(3000))


def overflow_in_place(n):
    items = [2 ** 62, 1, -2 ** 62]
    for i in range(n):
        for k in range(3):
            items[k] += items[k] // 2
    return [item.bit_length() for item in items]


print(overflow_in_place(20))
