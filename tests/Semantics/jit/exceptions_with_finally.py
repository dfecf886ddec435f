"""with and finally in hot loops: return, break and continue in them, suppression, exceptions from __enter__ and __exit__."""
import sys


class Manager:
    def __init__(self, swallow=()):
        self.swallow = swallow
        self.log = []
        self.entered = self.left = self.failed = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, value, tb):
        self.left += 1
        if kind is not None:
            self.failed += 1
            assert sys.exc_info()[1] is value
            assert tb is value.__traceback__
        return kind is not None and issubclass(kind, self.swallow)


def plain(n):
    m = Manager()
    t = 0
    for i in range(n):
        with m as x:
            t += i
            if i % 4 == 1:
                continue
            t += 1
    return t, m.entered, m.left, m.failed


def swallowing(n):
    m = Manager((KeyError, ValueError))
    t = 0
    for i in range(n):
        with m:
            if i % 3 == 0:
                raise KeyError(i)
            if i % 5 == 0:
                int("x" * (i % 2 + 1))
            t += i
    return t, m.entered, m.left, m.failed


def leaking(n):
    m = Manager((KeyError,))
    t = 0
    for i in range(n):
        try:
            with m:
                with Manager() as inner:
                    if i % 3 == 0:
                        raise KeyError(i)
                    if i % 5 == 0:
                        raise IndexError(i)
                    t += inner.entered
        except IndexError as e:
            t += e.args[0]
    return t, m.entered, m.left, m.failed


def returning(m, n):
    for i in range(n):
        with m:
            try:
                if i == 7:
                    return i
            finally:
                m.log.append(i)
    return -1


def breaking(n):
    m = Manager()
    outer = 0
    for i in range(n):
        for j in range(5):
            with m:
                try:
                    if j == i % 5:
                        break
                finally:
                    outer += j
        else:
            outer += 1000
    return outer, m.entered, m.left


def finally_overrides(i):
    try:
        if i % 2:
            raise ValueError(i)
        return "body"
    finally:
        if i % 3 == 0:
            return "finally"


def finally_in_loop(n):
    r = [0, 0, 0]
    for i in range(n):
        try:
            if i % 4 == 0:
                continue
            if i % 97 == 96:
                break
            r[0] += 1
        finally:
            r[1] += 1
        r[2] += 1
    return r


class BadEnter:
    def __enter__(self):
        raise RuntimeError("enter")

    def __exit__(self, *args):
        print("never")


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("exit")


def bad_managers(n):
    r = {}
    for i in range(n):
        try:
            with (BadEnter() if i % 2 else BadExit()):
                if i % 3 == 0:
                    raise KeyError
        except RuntimeError as e:
            key = str(e), type(e.__context__).__name__
            r[key] = r.get(key, 0) + 1
    return r


def not_managers(n):
    r = {}
    for i in range(n):
        try:
            with (5 if i % 2 else "x"):
                pass
        except TypeError as e:
            r[str(e)] = r.get(str(e), 0) + 1
    return r


for n in (9, 2000):
    print(plain(n), swallowing(n), leaking(n), breaking(n), finally_in_loop(n))
    m = Manager()
    print(returning(m, n), m.log, m.entered, m.left)
    print(bad_managers(n))
    print(not_managers(n))

counts = {}
for i in range(1200):
    try:
        k = finally_overrides(i)
    except ValueError:
        k = "raised"
    counts[k] = counts.get(k, 0) + 1
print(counts)


def nested_finally(i, log):
    try:
        try:
            log.append("a")
            if i % 3 == 0:
                raise KeyError
        finally:
            log.append("b")
            if i % 5 == 0:
                raise IndexError
    except KeyError:
        log.append("key")
    except IndexError as e:
        log.append(type(e.__context__).__name__)
    finally:
        log.append("c")


seen = {}
for i in range(900):
    log = []
    nested_finally(i, log)
    seen[tuple(log)] = seen.get(tuple(log), 0) + 1
print(seen)


class Instance:
    """The method found on the instance is not used."""
    def __init__(self):
        self.__exit__ = None

    def __enter__(self):
        return 3

    def __exit__(self, *args):
        return True


class Static:
    @staticmethod
    def __enter__():
        return 4

    @classmethod
    def __exit__(cls, *args):
        return True


def other_methods(n):
    t = 0
    for i in range(n):
        with (Instance() if i % 3 else Static()) as v:
            t += v
            raise ValueError
    return t


print(other_methods(1000))
