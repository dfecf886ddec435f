"""Augmented assignment on locals, attributes, subscripts and globals overflows 64 bits."""


class Holder:
    pass


TOTAL = 2 ** 63 - 1000


def local_total(n, start):
    total = start
    for i in range(n):
        total += i
        total -= 1
    return total


def attribute_total(n, start):
    holder = Holder()
    holder.total = start
    for i in range(n):
        holder.total += i
    return holder.total


def subscript_total(n, start, container):
    container[0] = start
    for i in range(n):
        container[0] += i
    return container[0]


def global_total(n):
    global TOTAL
    for i in range(n):
        TOTAL += 1
    return TOTAL


for start in (0, 2 ** 63 - 5, -2 ** 63, 2 ** 62):
    print(local_total(2000, start), attribute_total(2000, start), subscript_total(2000, start, [0, 0]),
          subscript_total(2000, start, {}))
print(global_total(2000))


def doubling(container, n):
    for _ in range(n):
        for k in range(len(container)):
            container[k] *= 2
    return container


print(doubling([1, -1, 3], 61))
print(doubling([1, -1, 3], 66))
print(doubling([1, 0.5, "a"], 3))


def mixed(n):
    x = 1
    for i in range(n):
        x *= 3
        x |= 1
        x ^= i
        if x > 2 ** 70:
            x >>= 60
        x //= 1
        x %= 2 ** 69
    return x


print(mixed(3000))
