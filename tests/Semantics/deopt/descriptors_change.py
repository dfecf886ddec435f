"""Custom descriptors with counted __get__ and __set__ replace plain attributes and methods under hot loops."""


class Counter:
    def __init__(self):
        self.gets = self.sets = 0

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        self.gets += 1
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        self.sets += 1
        setattr(instance, self.name, value)


class NonData:
    def __get__(self, instance, owner):
        return 1000


class Thing:
    counted = Counter()
    lazy = NonData()

    def __init__(self):
        self.plain = 0


def work(thing, n):
    for i in range(n):
        thing.counted += 1
        thing.plain += thing.lazy
    return thing.counted, thing.plain


thing = Thing()
print(work(thing, 1500), Thing.counted.gets, Thing.counted.sets)
thing.lazy = 1          # hides a non-data descriptor
print(work(thing, 1500))
NonData.__set__ = lambda self, instance, value: None      # now it is a data descriptor
print(work(thing, 1500), thing.__dict__["lazy"])
del NonData.__set__
Counter.__get__ = lambda self, instance, owner: 5
print(work(thing, 1500), vars(thing))
del Counter.__set__, Counter.__get__
try:
    print(work(thing, 10))
except TypeError as error:
    print(str(error).replace("Counter", "descriptor"))


class Method:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return lambda *args: self.function(instance, *args) * 2


class Calls:
    def compute(self, x):
        return x + 1


def drive(calls, n):
    total = 0
    for i in range(n):
        total += calls.compute(i)
        if i == n // 2:
            Calls.compute = Method(Calls.__dict__["compute"])
    return total


print(drive(Calls(), 1500), Calls().compute(10))


class Cached:
    def __get__(self, instance, owner):
        instance.__dict__["slow"] = value = len(instance.__dict__) + 7
        return value


Calls.slow = Cached()
calls = Calls()
print(sum(calls.slow for _ in range(1500)), vars(calls))
del calls.slow
print(calls.slow)
