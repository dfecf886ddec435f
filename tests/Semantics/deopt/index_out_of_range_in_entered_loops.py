"""Indices that are negative or too big in loops that were entered while they ran, for each kind of sequence, inside try and outside."""
from array import array


def fill(out, start, step):
    i = start
    try:
        while True:
            out[i] = 1
            i += step
    except IndexError as error:
        return i, str(error)


def read(items, start, step):
    i, total = start, 0
    try:
        while True:
            total += items[i]
            i += step
    except IndexError as error:
        return i, total, str(error)


for make in (bytearray, lambda n: [0] * n, lambda n: [0.5] * n, lambda n: array("i", [0] * n), lambda n: [None] * n):
    print(fill(make(1500), 0, 1), fill(make(1500), 1499, -1), fill(make(3), 0, 1), fill(make(3), 2, -1))
for items in (bytes(range(250)) * 8, bytearray(2000), tuple(range(2000)), list(range(2000)), array("d", range(2000))):
    print(read(items, 0, 1), read(items, 1999, -1), read(items[:5], 0, 1), read(items[:5], 4, -1))


def rows(n):
    out = bytearray(600)
    for op in [1, 2, 3]:
        try:
            for i in range(n):
                out[i] = op
        except IndexError:
            out += b"x"
    return op, len(out), sum(out)


print(rows(500), rows(1000), rows(5))
