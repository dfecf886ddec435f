"""A callee changes the world while its caller has operands on the stack: f(a, g(b), [h(c)])."""

order = []


class Box:
    def __init__(self, value):
        self.value = value


def f(a, b, c):
    return a, b, c


def g(i):
    global OFFSET
    if i == 1500:
        OFFSET = 0.5
    elif i == 1800:
        OFFSET = "text"
    return i


def h(box, i):
    if i == 1700:
        box.value = "changed"
    elif i == 1600:
        box.__class__ = type("Other", (Box,), {"extra": property(lambda self: self.value)})
    return box.value


OFFSET = 1


def drive(n):
    box = Box(7)
    interesting = []
    for i in range(n):
        try:
            result = f(i * 2, g(i) + OFFSET, [h(box, i), box.value, OFFSET])
        except TypeError as error:
            result = str(error)
        if i in (0, 1499, 1500, 1501, 1600, 1700, 1800, n - 1):
            interesting.append((i, result))
    return interesting


for line in drive(2000):
    print(line)


def depth3(i):
    return [i, g3(i, [i + 1, g2(i, (i + 2, g1(i)))])]


def g1(i):
    if i == 1999:
        raise ZeroDivisionError("deep")
    return i if i != 1500 else 0.25


def g2(i, pair):
    return pair[0] + pair[1]


def g3(i, items):
    return items[0] * items[1]


print(depth3(0))
try:
    for i in range(3000):
        result = depth3(i)
        if i in (1499, 1500, 1501):
            print(result)
except ZeroDivisionError as error:
    print(i, error)
