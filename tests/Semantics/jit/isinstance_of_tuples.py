"""isinstance() with a tuple made on the spot: plain classes, classes that have a say, names that are bound again meanwhile."""
from abc import ABC

calls = []


class Loud(type):
    def __instancecheck__(cls, instance):
        calls.append(cls.__name__)
        return isinstance(instance, str)


class Hooked(metaclass=Loud):
    pass


class A:
    pass


class B(A):
    pass


class Abstract(ABC):
    pass


Abstract.register(float)


class Proxy:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        calls.append("class")
        return self.cls


VALUES = [1, 2.0, "a", (1,), [2], A(), B(), None, True, Proxy(int), Proxy(A), A, type]


def plain(x):
    return isinstance(x, (tuple, list)), isinstance(x, (int, float, A)), isinstance(x, (B, str, type(None)))


def hooked(x):
    return isinstance(x, (int, Hooked)), isinstance(x, (Hooked, A)), isinstance(x, (A, Abstract))


def nested(x):
    return isinstance(x, (int, (str, (A, list)))), isinstance(x, (int | str, A)), isinstance(x, ())


def run(f, n):
    total = {}
    for i in range(n):
        x = VALUES[i % len(VALUES)]
        key = i % len(VALUES)
        answer = f(x)
        if total.setdefault(key, answer) != answer:
            print("changed", key, answer)
    return total


for f in (plain, hooked, nested):
    calls.clear()
    print(f.__name__, run(f, 3000))
    print(len(calls), calls[:40])

# a name in the tuple means another class from now on
Kind, Other = int, float


def kinds(x):
    return isinstance(x, (Kind, Other))


print([sum(kinds(x) for x in VALUES) for _ in range(300)][-1])
Kind, Other = A, Proxy
print([sum(kinds(x) for x in VALUES) for _ in range(300)][-1])
Kind = "no class"
for _ in range(3):
    try:
        print(kinds(1))
    except TypeError as error:
        print(error)
Kind = int


# what is called is not the builtin any more
def tested(x):
    return isinstance(x, (int, str))


print([tested(x) for x in VALUES for _ in range(200)].count(True))
isinstance = lambda x, classes: (type(classes), len(classes))
print(tested(1))
del isinstance
print(tested(1), tested(2.0))


def local(n):
    """The tuple is kept: each is its own."""
    made = [(int, str) for _ in range(n)]
    return all(isinstance(n, t) for t in made)


print(local(500))


def raising(n):
    for i in range(n):
        try:
            isinstance(i, (str, 5 if i == n - 1 else float))
        except TypeError as error:
            print(i, error)


raising(1000)
