"""Subclasses of dict, list and str appear where exact types were: __missing__, overridden methods, mappings."""

from collections import OrderedDict, UserDict, defaultdict


class Loose(dict):
    def __missing__(self, key):
        return -key


class Shouting(dict):
    def __getitem__(self, key):
        return super().__getitem__(key) * 100


def read(table, n):
    total = 0
    for i in range(n):
        try:
            total += table[i % 12]
        except KeyError:
            total += 1
    return total


plain = {k: k for k in range(10)}
print(read(plain, 2400))
for table in (Loose(plain), Shouting(plain), defaultdict(lambda: 7, plain), OrderedDict(plain), UserDict(plain),
              [*range(12)], tuple(range(12)), range(12), bytes(12)):
    print(type(table).__name__, read(table, 2400), len(table))


class Noisy(list):
    def append(self, item):
        super().append(item)
        super().append(-item)

    def __len__(self):
        return 5


def fill(items, n):
    for i in range(n):
        items.append(i)
    return len(items), sum(items), items[-1]


print(fill([], 2000), fill(Noisy(), 2000), fill([], 10))


class Tag(str):
    def __add__(self, other):
        return Tag(f"<{str.__add__(self, other)}>")


def join(parts):
    text = parts[0]
    for part in parts[1:]:
        text = text + part
    return text


words = ["a", "b"] * 1000
print(len(join(words)), join([Tag("x"), "y", "z"]), type(join(["x", Tag("y")])).__name__, join(["x", Tag("y"), "z"]))
print(read(plain, 2400), Loose(plain).get(50), 50 in Loose(plain))
