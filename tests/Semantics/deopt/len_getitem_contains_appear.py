"""Container protocol methods of a class change between iterations: __len__, __getitem__, __contains__, __iter__."""


class Row:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


def scan(row):
    total = 0
    for index in range(len(row)):
        total += row[index]
    return total


def iterate(row):
    total = 0
    for value in row:
        total += value
    return total


row = Row(list(range(2000)))
print(scan(row), iterate(row), 5 in row, 5000 in row)
Row.__getitem__ = lambda self, index: self.items[index] * 0.5
print(scan(row), iterate(row), 999.5 in row)
Row.__len__ = lambda self: 10
print(scan(row), len(row), bool(row))
Row.__iter__ = lambda self: iter(self.items[:100])
print(scan(row), iterate(row), 150 in row)
Row.__contains__ = lambda self, value: value == "special"
print("special" in row, 5 in row, [*row][-1])
Row.__iter__ = None
for attempt in (iterate, list, sorted):
    try:
        attempt(row)
    except TypeError as error:
        print(error)
del Row.__iter__
print(iterate(row))
Row.__len__ = lambda self: -5
for attempt in (scan, bool):
    try:
        attempt(row)
    except ValueError as error:
        print(error)
Row.__len__ = lambda self: "many"
try:
    scan(row)
except TypeError as error:
    print(error)
del Row.__getitem__
try:
    iterate(row)
except TypeError as error:
    print(error)
