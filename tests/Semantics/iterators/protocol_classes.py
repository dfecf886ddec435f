class Count:
    def __init__(self, n):
        self.n, self.i = n, 0
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        print("next", self.i)
        if self.i >= self.n:
            raise StopIteration(f"after {self.n}")
        self.i += 1
        return self.i
for x in Count(2):
    print(x)
print(list(Count(1)), sum(Count(2)), 2 in Count(5), next(Count(1)))
a, b = Count(2)
print(a, b)
c = Count(0)
try:
    next(c)
except StopIteration as e:
    print("value", e.value, e.args)
print(next(c, "default"))
class Again:
    # An iterator that comes back to life after StopIteration.
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n
g = Again()
print(list(g), list(g), next(g))
class Fails:
    def __iter__(self):
        return self
    def __next__(self):
        raise ValueError("broken iterator")
for f in (lambda: list(Fails()), lambda: [*Fails()], lambda: max(Fails()), lambda: 1 in Fails(), lambda: dict(Fails()), lambda: "".join(Fails()), lambda: next(Fails(), 1), lambda: [x for x in Fails()]):
    try:
        f()
    except ValueError as e:
        print(e)
class NoNext:
    def __iter__(self):
        return self
for f in (lambda: list(NoNext()), lambda: iter(NoNext()), lambda: next(NoNext())):
    try:
        f()
    except TypeError as e:
        print(e)
class InstanceIter:
    pass
o = InstanceIter()
o.__iter__ = lambda: iter([1])
try:
    list(o)
except TypeError as e:
    print(e)
o.__len__ = lambda: 5
try:
    len(o)
except TypeError as e:
    print(e)
