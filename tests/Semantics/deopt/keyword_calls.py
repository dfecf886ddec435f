"""Keyword arguments in hot calls: order, defaults, wrong names, and callees whose signature changes."""


def area(width, height=2, *, scale=1):
    return width * height * scale


def drive(n, function):
    total = 0
    for i in range(n):
        total += function(i, height=3)
        total += function(height=2, width=i)
        total += function(i, scale=2)
    return total


def other(height, width=1, *, scale=10):
    return height - width + scale


def loose(*args, **kwargs):
    return len(args) + 10 * len(kwargs)


class Made(int):
    def __new__(cls, width, height=1, scale=1):
        return super().__new__(cls, width + height + scale)


print(drive(1500, area), drive(1500, loose), drive(1500, lambda width, height=0, scale=0: 0.5), drive(1500, Made))
try:
    drive(1500, other)
except TypeError as error:
    print(error)
for bad in (lambda width, height: 0, lambda i, height=1, scale=1: 0, lambda width, height, /, scale=1: 0):
    try:
        drive(1500, bad)
    except TypeError as error:
        print(error)


def rebinding(n):
    global area
    total = 0
    for i in range(n):
        if i == n // 2:
            area = lambda scale, width: width - scale
        total += area(width=i, scale=2)
    return total


print(rebinding(2000))


class Maker:
    def build(self, size=1, *, colour="red"):
        return size, colour


maker = Maker()
results = {}
for i in range(2000):
    result = maker.build(colour="blue", size=i % 2) if i % 3 else maker.build(i % 2)
    results[result] = results.get(result, 0) + 1
    if i == 1500:
        Maker.build = lambda self, colour="none", size=0: (colour, size)
print(results)
try:
    maker.build(colour=1, color=2)
except TypeError as error:
    print(error)
try:
    print(sum([1, 2], start=3), int("10", base=2), sorted([1, 2], key=lambda v: -v), max([], default=7), int(x="5"))
except TypeError as error:
    print(error)
