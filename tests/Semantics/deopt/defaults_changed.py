"""`__defaults__` and `__kwdefaults__` are changed under a hot call."""


def shift(x, by=1, *, scale=2):
    return (x + by) * scale


def drive(n, at=None, change=None):
    total = 0
    for i in range(n):
        if i == at:
            change()
        total += shift(i)
    return total


def new_default():
    shift.__defaults__ = (10,)


def float_default():
    shift.__defaults__ = (0.5,)


def new_kwdefault():
    shift.__kwdefaults__ = {"scale": 3}


def edit_kwdefault():
    shift.__kwdefaults__["scale"] = 1


def all_default():
    shift.__defaults__ = (7, 8)


def none_default():
    shift.__defaults__ = None


def no_kwdefault():
    shift.__kwdefaults__ = None


print(drive(2000))
for change in (new_default, float_default, new_kwdefault, edit_kwdefault, all_default):
    print(change.__name__, drive(2000, 1000, change), drive(2000))
print(shift(), shift(1), shift(1, 2), shift(1, 2, scale=5))
for change in (none_default, no_kwdefault):
    shift.__defaults__ = (1,)
    try:
        drive(2000, 1000, change)
    except TypeError as error:
        print(error)

box = []


def collect(item, into=box):
    into.append(item)
    return len(into)


last = 0
for i in range(2000):
    last = collect(i)
    if i == 999:
        collect.__defaults__ = ([],)
print(last, len(box))
