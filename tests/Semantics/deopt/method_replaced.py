"""A method is replaced on its class, on a base class, and on the instance, while a loop keeps calling it."""


class Base:
    def step(self, x):
        return x + 1

    def other(self, x):
        return x * 2


class Derived(Base):
    pass


def drive(thing, n, at=None, change=None):
    x = 0
    for i in range(n):
        if i == at:
            change()
        x = thing.step(x) % 1009
    return x


thing = Derived()
print(drive(thing, 3000))


def replace_on_base():
    Base.step = lambda self, x: x + 2


def add_on_derived():
    Derived.step = lambda self, x: x + 3


def shadow_on_instance():
    thing.step = lambda x: x + 4


def bound_method_on_instance():
    thing.step = Base().other


def remove_all():
    del thing.step
    del Derived.step


for change in (replace_on_base, add_on_derived, shadow_on_instance, bound_method_on_instance, remove_all):
    print(change.__name__, drive(thing, 3000, 1500, change), drive(thing, 3000))

Base.step = Base.other
print(drive(thing, 100), thing.step(21))
Base.step = staticmethod(lambda x: x + 10)
print(drive(thing, 3000))
Base.step = classmethod(lambda cls, x: x + len(cls.__name__))
print(drive(thing, 3000))
Base.step = 5
try:
    drive(thing, 10)
except TypeError as error:
    print(error)
