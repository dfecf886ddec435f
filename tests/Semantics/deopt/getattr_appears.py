"""`__getattr__` and `__getattribute__` are added to a class that a hot loop reads from."""


class Record:
    def __init__(self):
        self.known = 1


def read(record, name, n):
    found = 0
    missing = 0
    for _ in range(n):
        try:
            found += getattr(record, name)
        except AttributeError:
            missing += 1
    return found, missing


def read_known(record, n):
    total = 0
    for _ in range(n):
        total += record.known
    return total


record = Record()
print(read(record, "ghost", 2500), read_known(record, 2500))
Record.__getattr__ = lambda self, name: len(name)
print(read(record, "ghost", 2500), read_known(record, 2500))
record.ghost = 100
print(read(record, "ghost", 2500))
del record.ghost
del Record.__getattr__
print(read(record, "ghost", 2500))

calls = 0


def watch(self, name):
    global calls
    calls += 1
    return object.__getattribute__(self, name)


Record.__getattribute__ = watch
print(read_known(record, 2500), calls)
Record.__getattribute__ = lambda self, name: 3
print(read_known(record, 2500), read(record, "ghost", 100))
del Record.__getattribute__
print(read_known(record, 2500), calls)


def failing(self, name):
    raise AttributeError(f"nothing called {name}")


Record.__getattribute__ = failing
Record.__getattr__ = lambda self, name: 11
print(read_known(record, 1000))
print(getattr(record, "anything", None), hasattr(record, "x"))
