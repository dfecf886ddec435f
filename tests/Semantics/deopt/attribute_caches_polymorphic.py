"""One access site sees one class, then two, then many more; then the classes change under the caches."""


def make(number):
    def __init__(self, value):
        if number % 2:
            self.extra = None
        self.value = value

    def method(self):
        return self.value + number

    return type(f"C{number}", (), {"__init__": __init__, "method": method, "constant": number})


classes = [make(number) for number in range(20)]


def total(things):
    result = 0
    for thing in things:
        result += thing.value + thing.method() + thing.constant
    return result


for kinds in (1, 2, 3, 5, 20, 1):
    things = [classes[k % kinds](k) for k in range(1500)]
    print(kinds, total(things))
things = [classes[k % 20](k) for k in range(1500)]
classes[7].method = lambda self: 0.5
classes[8].constant = property(lambda self: self.value)
classes[9].value = property(lambda self: 1, lambda self, value: None)
things[10].method = lambda: 2 ** 63
things[11].__dict__["constant"] = 100
del classes[12].constant
classes[12].__getattr__ = lambda self, name: len(name)
print(total(things))


class Slotted:
    __slots__ = ("value",)
    constant = 1

    def __init__(self, value):
        self.value = value

    def method(self):
        return 0


class Module:
    value = 3
    constant = 4

    @staticmethod
    def method():
        return 5


print(total(things[:10] + [Slotted(7)] * 50 + [Module] * 50 + [Module()] * 50))
for bad in (5, None, Slotted.__new__(Slotted), object()):
    try:
        total(things + [bad])
    except AttributeError as error:
        print(error)
import math
math_like = type(math)("like")
math_like.value, math_like.method, math_like.constant = 1, lambda: 2, 3
print(total([math_like] * 500))
