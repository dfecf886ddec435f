"""Exceptions out of inlined callees: lines, frames and their variables, at each depth."""
import sys


def third(c):
    local_c = c * 3
    if c == 2999:
        raise KeyError(c)
    return local_c


def second(b):
    local_b = b + 1
    return third(local_b) + 1


def first(n):
    total = 0
    for a in range(n):
        total += second(a)
    return total


def describe(tb):
    while tb is not None:
        frame = tb.tb_frame
        code = frame.f_code
        names = {k: v for k, v in sorted(frame.f_locals.items()) if isinstance(v, int)}
        print(" ", code.co_name, tb.tb_lineno - code.co_firstlineno, names)
        tb = tb.tb_next


print(first(1000))
try:
    first(5000)
except KeyError as error:
    print(repr(error))
    describe(error.__traceback__.tb_next)


def divide(a, b):
    return a // b


def caller(values):
    count = 0
    for v in values:
        try:
            count += divide(100, v)
        except ZeroDivisionError as error:
            count -= 1
            if v == 0 and count % 7 == 0:
                describe(error.__traceback__)
    return count


print(caller([1, 2, 3] * 500))
print(caller([1, 2, 0, 3] * 20))


class Box:
    def __init__(self, v):
        self.v = v
        self.check()

    def check(self):
        if self.v > 2500:
            raise ValueError(self.v)


def boxes(n):
    made = 0
    for i in range(n):
        made += Box(i).v
    return made


print(boxes(2000))
try:
    boxes(3000)
except ValueError as error:
    print(error)
    describe(error.__traceback__.tb_next)
