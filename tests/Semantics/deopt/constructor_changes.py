"""Instantiation in hot loops while __init__, __new__ and the shape that they produce change."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def build(n, at=None, change=None):
    total = 0
    for i in range(n):
        if i == at:
            change()
        point = Point(i, 1)
        total += point.x + point.y
    return total


def more_attributes():
    def __init__(self, x, y):
        self.z = 0
        self.y = y
        self.x = x * 0.5
    Point.__init__ = __init__


def other_class():
    class Fake:
        x = 10
        y = 0.25
    Point.__new__ = lambda cls, x, y: Fake()


def shared():
    one = object.__new__(Point)
    Point.__new__ = lambda cls, x, y: one
    Point.__init__ = lambda self, x, y: self.__dict__.update(x=x, y=getattr(self, "y", 0) + y)


def rebound():
    global Point
    Point = lambda x, y: original(y, x)


def returning():
    Point.__init__ = lambda self, x, y: 5


original = Point
print(build(2000))
for change in (more_attributes, other_class, shared, rebound):
    print(change.__name__, build(2000, 1000, change))
Point = original
Point.__new__ = lambda cls, x, y: object.__new__(cls)
try:
    build(2000, 1500, returning)
except TypeError as error:
    print(error)


class Bare:
    pass


def bare(n, *args):
    for i in range(n):
        Bare(*(args if i == n - 1 else ()))
    return "built"


print(bare(2000))
for args in ((1,), (1, 2)):
    try:
        bare(2000, *args)
    except TypeError as error:
        print(error)
Bare.__init__ = lambda self, *args: None
print(bare(2000, 1, 2))


class Failing:
    alive = 0

    def __init__(self, k):
        Failing.alive += 1
        if k % 700 == 699:
            raise ValueError(k)


failures = []
for k in range(2000):
    try:
        Failing(k)
    except ValueError as error:
        failures.append(error.args[0])
print(failures, Failing.alive)
