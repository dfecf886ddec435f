"""with statements in and around hot loops: entering, leaving, swallowing, changing type."""

from contextlib import contextmanager, suppress


class Guard:
    entered = left = 0

    def __init__(self, swallow=()):
        self.swallow = swallow

    def __enter__(self):
        Guard.entered += 1
        return self

    def __exit__(self, kind, error, traceback):
        Guard.left += 1
        return kind is not None and issubclass(kind, self.swallow)


class Quiet(Guard):
    def __exit__(self, *details):
        Guard.left += 10
        return True


def drive(n, guard, at):
    done = 0
    for i in range(n):
        with guard:
            if i == at:
                raise KeyError(i)
            done += 1
    return done


print(drive(2000, Guard(), -1), Guard.entered, Guard.left)
print(drive(2000, Guard(KeyError), 1500), drive(2000, Quiet(), 1500), Guard.entered, Guard.left)
try:
    drive(2000, Guard(ValueError), 1999)
except KeyError as error:
    print(error, Guard.entered, Guard.left)


@contextmanager
def generated(log):
    log.append("in")
    try:
        yield len(log)
    except ZeroDivisionError:
        log.append("swallowed")
    finally:
        log.append("out")


def around(n, at):
    log = []
    with generated(log), suppress(IndexError):
        total = 0
        for i in range(n):
            total += i // (i - at)
        return total, log
    return "swallowed", log


print(around(2000, 5000), around(2000, 1500))


def leaving_early(n):
    with Guard() as guard:
        for i in range(n):
            if i == n // 2:
                return i
before = Guard.left
print(leaving_early(2000), Guard.left - before)
del Guard.__exit__
for thing in (Guard(), 5):
    try:
        drive(5, thing, 2)
    except TypeError as error:
        print(error)
