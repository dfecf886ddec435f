"""Inlined __init__ and operator methods: what they may return besides the usual."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if type(other) is not Point:
            return NotImplemented
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Point(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Point(k * self.x, k * self.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Shift:
    def __radd__(self, other):
        return Point(other.x + 100, other.y + 100)


def walk(n, step, start):
    at = start
    for _ in range(n):
        at = at + step
        at = at * 1
    return at


print(walk(3000, Point(1, 2), Point(0, 0)))
print(walk(5, Shift(), Point(0, 0)))
print(walk(3, Point(0.5, 0.25), Point(0, 0)), walk(2, Point(2 ** 62, 1), Point(2 ** 62, 1)))
for wrong in (3, "s", None):
    try:
        walk(4, wrong, Point(1, 1))
    except TypeError as error:
        print(error)
print(2 * Point(1, 2), Point(1, 2) * 2.5)


class Odd:
    strange = None

    def __init__(self, v):
        self.v = v
        return self.strange


def make(n):
    total = 0
    for i in range(n):
        total += Odd(i).v
    return total


print(make(2000))
Odd.strange = 7
try:
    make(10)
except TypeError as error:
    print(error)
Odd.strange = None
print(make(100))


def init(self, v):
    self.v = -v


Odd.__init__ = init
print(make(10))
Point.__add__ = lambda self, other: "replaced"
try:
    print(walk(1, Point(1, 1), Point(1, 1)), walk(2, Point(1, 1), Point(1, 1)))
except TypeError as error:
    print(error)
