"""sys.exception(), bare raise, __context__ and the name of the handler, as loops enter and leave handlers."""

import sys


def current(n):
    log = []
    for i in range(n):
        try:
            if i % 1000 == 999:
                raise ValueError(i)
        except ValueError:
            log.append(repr(sys.exception()))
            helper(log, i)
        if sys.exception() is not None:
            log.append("leaked")
    return log, sys.exception()


def helper(log, i):
    log.append(sys.exc_info()[0].__name__)
    try:
        {}[i]
    except KeyError as error:
        log.append((repr(sys.exception()), repr(error.__context__)))
    log.append(repr(sys.exception()))


print(current(2000))


def bare_raise():
    raise


def reraise_later(n):
    for i in range(n):
        try:
            if i == n - 1:
                1 // 0
        except ZeroDivisionError:
            bare_raise()


try:
    reraise_later(2000)
except ZeroDivisionError as error:
    print("again", error)
try:
    for _ in range(2000):
        pass
    bare_raise()
except RuntimeError as error:
    print(error)


def chain(n):
    error = None
    for i in range(n):
        try:
            try:
                raise KeyError(i)
            finally:
                if i == n - 1:
                    raise IndexError("from finally")
        except LookupError as caught:
            error = caught
    return repr(error), repr(error.__context__), error.__cause__


print(chain(1000))


def generator_state():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())


for i in range(1000):
    steps = generator_state()
    first, between, second = next(steps), sys.exception(), next(steps)
print(first, between, second)
