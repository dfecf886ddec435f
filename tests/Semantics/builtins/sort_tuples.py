"""Sorting tuples: by their first items mostly, and by the whole tuple where these are equal."""
from random import Random

random = Random(11)


class Odd:
    """Compares by its remainder, and counts."""
    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Odd.count += 1
        return self.n % 7 < other.n % 7

    def __repr__(self):
        return f"Odd({self.n})"


class Bad:
    def __lt__(self, other):
        raise ValueError("no order")


def show(items):
    items = list(items)
    print(len(items), items[:4], items[-3:])


nan = float("nan")
ints = [(random.randrange(50), random.randrange(50), i) for i in range(400)]
floats = [(random.randrange(20) / 4, i) for i in range(300)]
texts = [(random.choice(["a", "ab", "", "b\u00e4", "z" * 3, "\uffff"]), -i) for i in range(200)]
for items in (ints, floats, texts):
    show(sorted(items))
    show(sorted(items, reverse=True))
    show(sorted(range(len(items)), key=items.__getitem__))
    show(sorted(range(len(items)), key=lambda i: items[i], reverse=True))
    show(sorted(items, key=lambda item: item[:1]))

# what does not fit: mixed first items, big ints, bools, other lengths, subclasses, code points beyond 16 bits
show(sorted([(1, 2), (1.0, 1), (True, 0), (0.5,), (2**70, 1), (2**70, 0), ()]))
show(sorted([(1, 2), (1,), (0, 1, 2), (1, 2, 3), (-1,)]))
show(sorted([("\U0001f600", 1), ("\uffff", 2), ("a", 3)]))
show(sorted([(0.0, 1), (-0.0, 0), (0.0, -1)]))


class Pair(tuple):
    def __lt__(self, other):
        return tuple.__lt__(other, self)


show(sorted([Pair((1, 2)), Pair((3, 4)), Pair((2, 0))]))

# nan compares with nothing, and is itself
show(map(str, sorted([(3.0, 1), (nan, 2), (1.0, 3), (nan, 1), (2.0, 0)])))
show(map(str, sorted([(nan, 2), (nan, 1), (1.5, 0)], reverse=True)))

# second items that run code
items = [(n % 3, Odd(n * 5 % 11)) for n in range(40)]
show(sorted(items))
print(Odd.count)
items = [(1, Bad()), (0, Bad()), (1, Bad()), (2, Bad())]
before = set(map(id, items))
try:
    items.sort()
except ValueError as e:
    print(e, len(items), set(map(id, items)) == before)
try:
    [(1, 2), (1, "x")].sort()
except TypeError as e:
    print(e)
try:
    [("a", 2), (1, "x")].sort()
except TypeError as e:
    print(e)
try:
    sorted([0, 1], key=lambda i: ("k", None))
except TypeError as e:
    print(e)
