"""Attribute lookup on classes goes through the metaclass, which changes while a loop calls the class."""


class Meta(type):
    def __call__(cls, *args):
        Meta.made += 1
        return super().__call__(*args)

    def __getattr__(cls, name):
        if name.startswith("auto_"):
            return len(name)
        raise AttributeError(f"{cls.__name__} has no {name}")

    made = 0


class Thing(metaclass=Meta):
    def __init__(self, value):
        self.value = value


def make(n, at=None, change=None):
    total = 0
    for i in range(n):
        if i == at:
            change()
        total += Thing(i).value
    return total


print(make(2000), Meta.made)


def stop_counting():
    del Meta.__call__


def start_faking():
    Meta.__call__ = lambda cls, *args: type("Fake", (), {"value": 1})


def custom_new():
    del Meta.__call__
    Thing.__new__ = lambda cls, value: object.__new__(cls) if value % 2 else Other()


class Other:
    value = 1000


print(make(2000, 1000, stop_counting), Meta.made)
print(make(2000, 1000, start_faking), Meta.made)
print(make(2000, 1000, custom_new))


def read(n):
    total = 0
    for i in range(n):
        total += Thing.auto_x
        if i == n // 2:
            Meta.auto_x = 50
    return total


print(read(2000))
Thing.auto_x = 3
print(read(2000))
try:
    Thing.missing
except AttributeError as error:
    print(error)
