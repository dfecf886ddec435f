"""Small functions that a compiler would inline change under their callers: body, defaults, globals, and who is called."""

BASE = 1


def base():
    return BASE


def leaf(x):
    return x + base()


def middle(x):
    return leaf(x) * 2


def top(n, at=None, change=None):
    total = 0
    for i in range(n):
        if i == at:
            change()
        total += middle(i)
    return total


def change_global():
    global BASE
    BASE = 10


def change_leaf():
    global leaf
    leaf = lambda x: x * 0.5


def change_base_code():
    base.__code__ = (lambda: BASE * 100).__code__


def restore():
    global leaf, BASE
    leaf = original_leaf
    BASE = 1


original_leaf = leaf
print(top(2000))
print(top(2000, 1000, change_global))
print(top(2000, 1000, change_leaf))
print(top(2000, 1000, restore))
print(top(2000, 1000, change_base_code))


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def length(self):
        return self.dot(self)


def lengths(vectors, at, change):
    total = 0
    for k, vector in enumerate(vectors):
        if k == at:
            change()
        total += vector.length()
    return total


vectors = [Vector(k, 1) for k in range(1500)]
print(lengths(vectors, -1, None))
vectors[700].x = 0.5
vectors[800].x = 2 ** 40
print(lengths(vectors, 1000, lambda: setattr(Vector, "dot", lambda self, other: 1)))


def changes_its_caller(i):
    global middle
    if i == 1000:
        middle = lambda x: -1
    return i


def victim(n):
    return sum([middle(changes_its_caller(i)) for i in range(n)])


print(victim(2000), victim(10))


def modifies_argument(items, k):
    if k == 1200:
        items[:] = ["cut"]
    return len(items)


def user(n):
    items = [0] * 5
    out = 0
    try:
        for k in range(n):
            out += modifies_argument(items, k) + items[k % 5]
    except (TypeError, IndexError) as error:
        return out, type(error).__name__, str(error)


print(user(2000))
