"""Typed storage behind attributes: ints, floats, overflow, objects, and back."""


class Cell:
    def __init__(self, value):
        self.value = value


def grow(cell, n, step):
    for _ in range(n):
        cell.value = cell.value + step
    return cell.value


print(grow(Cell(0), 3000, 1))
print(grow(Cell(0.0), 3000, 0.5))
print(grow(Cell(0), 3000, 0.5))
print(grow(Cell(2 ** 63 - 1000), 3000, 1))
print(grow(Cell(-2 ** 63 + 1000), 3000, -1))
print(grow(Cell(""), 30, "ab"))
print(grow(Cell([]), 3, [1]))
print(grow(Cell(True), 2000, True))

cells = [Cell(k) for k in range(1500)]


def total(cells):
    result = 0
    for cell in cells:
        result += cell.value
    return result


print(total(cells))
cells[1000].value = 0.25
print(total(cells))
cells[1000].value = 2 ** 80
print(total(cells))
cells[1000].value = None
try:
    total(cells)
except TypeError as error:
    print(error)
cells[1000].value = False
print(total(cells))

cell = Cell(0)
kinds = []
for i in range(3000):
    cell.value = [i, i / 2, str(i), None, cell][i // 600]
    kind = type(cell.value).__name__
    if not kinds or kinds[-1] != kind:
        kinds.append(kind)
print(kinds)
