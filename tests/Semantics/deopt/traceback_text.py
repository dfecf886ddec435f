"""traceback.format_exc through compiled frames, inlined callees, comprehensions, and chained exceptions."""

import traceback


class Cell:
    def __init__(self, value):
        self.value = value

    def half(self):
        return self.value / 2

    def ratio(self, other):
        return self.half() / other.half()


def total(cells):
    result = 0
    for left, right in zip(cells, cells[1:]):
        result += left.ratio(right)
    return result


def show():
    for line in traceback.format_exc().splitlines():
        if line.startswith("  File"):
            where, number, name = line.rsplit(",", 2)
            print("  File ...", number.strip(), name.strip())
        else:
            print(line)


cells = [Cell(k % 9 + 1) for k in range(2000)]
print(round(total(cells), 6))
cells[1500].value = 0
try:
    total(cells)
except ZeroDivisionError:
    show()
cells[1500].value = None
try:
    total(cells)
except TypeError:
    show()


def chained(n):
    table = {k: k for k in range(n)}
    try:
        return [table[k] for k in range(n + 1)]
    except KeyError as error:
        raise LookupError("incomplete") from error


try:
    chained(2000)
except LookupError:
    show()


def recursive(n):
    if n == 0:
        raise RuntimeError("bottom")
    recursive(n - 1)


for k in range(1500):
    try:
        recursive(k % 3)
    except RuntimeError:
        pass
try:
    recursive(5)
except RuntimeError:
    show()
