"""Augmented assignment evaluates its target once, also when the guard behind the load or the store fails."""


class Row:
    def __init__(self, items):
        self.items = items
        self.gets = self.sets = 0

    def __getitem__(self, index):
        self.gets += 1
        return self.items[index]

    def __setitem__(self, index, value):
        self.sets += 1
        self.items[index] = value


class Watched:
    def __init__(self):
        self._value = 0
        self.reads = self.writes = 0

    @property
    def value(self):
        self.reads += 1
        return self._value

    @value.setter
    def value(self, new):
        self.writes += 1
        self._value = new


class Plain:
    def __init__(self):
        self.value = 0


calls = 0


def index():
    global calls
    calls += 1
    return 1


def bump(rows, holders, n):
    for i in range(n):
        rows[i % len(rows)][index()] += i
        holders[i % len(holders)].value += 1


rows = [[0, 0], [0, 0.5]]
holders = [Plain(), Plain()]
bump(rows, holders, 2000)
print(rows, [holder.value for holder in holders], calls)
rows.append(Row([0, 1]))
rows.append({1: 2 ** 63})
holders.append(Watched())
bump(rows, holders, 2000)
print(rows[:2], rows[2].items, rows[2].gets, rows[2].sets, rows[3], calls)
print([holder.value for holder in holders], holders[2].reads, holders[2].writes)
for bad in ((1, 2), "ab", [0], {}, 5):
    before = calls
    try:
        bump([[0, 0]] * 3 + [bad], [Plain()], 2000)
    except (TypeError, IndexError, KeyError) as error:
        print(type(error).__name__, error, calls - before)
Plain.value = property(lambda self: 1)
try:
    bump(rows[:1], holders[:1], 10)
except AttributeError as error:
    print(error)
both = ([1, 2], 0)
for _ in range(1000):
    try:
        both[0] += [3]
    except TypeError as error:
        message = str(error)
print(message, len(both[0]))
