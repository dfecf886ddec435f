"""`__code__` of a function is replaced while callers run compiled code of the old one."""


def adder(x, y=1):
    return x + y


def multiplier(x, y=3):
    return x * y


def three(a, b, c):
    return a


def varied(*args):
    return len(args)


def generator(x, y=1):
    yield x
    yield y


def drive(n, at=None, code=None):
    total = 0
    for i in range(n):
        if i == at:
            adder.__code__ = code
        total += adder(i)
    return total


original = adder.__code__
print(drive(3000))
print(drive(3000, 1500, multiplier.__code__), adder.__name__, adder.__defaults__)
print(drive(3000, 1500, varied.__code__))
print(drive(3000, 1500, original))
try:
    drive(3000, 1500, three.__code__)
except TypeError as error:
    print(error)
adder.__code__ = generator.__code__
print(list(adder(5)))
adder.__code__ = original
print(drive(3000))


def outer():
    cell = 5

    def inner(x):
        return x + cell

    def other(x):
        return x - cell * 100
    return inner, other


inner, other = outer()
total = 0
for i in range(3000):
    total += inner(i)
    if i == 1500:
        inner.__code__ = other.__code__
print(total)
try:
    adder.__code__ = inner.__code__
except ValueError as error:
    print(error)
