"""Calling instances: `__call__` is added, replaced and removed; functions and classes stand in the same place."""


class Doubler:
    def __call__(self, x):
        return x * 2


class Plain:
    pass


class FromClass:
    def __new__(cls, x):
        return x + 1000


def apply(function, n):
    total = 0
    for i in range(n):
        total += function(i)
    return total


doubler = Doubler()
print(apply(doubler, 2000))
print(apply(lambda x: x + 1, 2000), apply(abs, 2000), apply(FromClass, 2000), apply(doubler.__call__, 2000))
print(apply(int, 2000), apply(float, 2000), apply(lambda x, y=5: y, 2000))
Doubler.__call__ = lambda self, x: x * 3
print(apply(doubler, 2000))
doubler.__call__ = lambda x: 0          # on the instance: not looked at
print(apply(doubler, 2000))
Doubler.__call__ = staticmethod(lambda x: -x)
print(apply(doubler, 2000))
del Doubler.__call__
for thing in (doubler, Plain(), 5, None, "text"):
    try:
        apply(thing, 3)
    except TypeError as error:
        print(error)
Plain.__call__ = Plain.__init__ = lambda self, x=0: None
try:
    apply(Plain(), 2000)
except TypeError as error:
    print(error)


class Nested:
    __call__ = Doubler()


Doubler.__call__ = lambda self, x: x + 7
print(apply(Nested(), 2000))
