"""lru_cache, cached_property, partial and singledispatch in hot loops, with arguments of changing kinds."""

from functools import cached_property, lru_cache, partial, singledispatch


@lru_cache(maxsize=50)
def slow(x, y=1):
    global computed
    computed += 1
    return x * y


computed = 0
print(sum(slow(k % 40) for k in range(2000)), computed, slow.cache_info())
print(slow(3.0), slow(True), slow(2), slow(2, 1), slow(2, y=1), computed)
print(sum(slow(k) for k in range(1500)), slow.cache_info().currsize)
try:
    slow([1])
except TypeError as error:
    print(error)
slow.cache_clear()


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib(100), fib.cache_info().misses, type(fib(40.0)).__name__)


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        return self.radius * self.radius * 3


circle = Circle(2)
total = 0
for k in range(2000):
    total += circle.area
    if k == 500:
        circle.area = 0.5
    elif k == 1000:
        del circle.area
    elif k == 1500:
        circle.radius = 10
        del circle.__dict__["area"]
print(total, vars(circle))


def combine(a, b, c=0):
    return a * 100 + b * 10 + c


fixed = partial(combine, 1, c=3)
print(sum(fixed(k) for k in range(1500)), fixed(2, c=9), partial(fixed, 5)(), fixed.func is combine, fixed.keywords)
try:
    fixed(1, 2, 3)
except TypeError as error:
    print(error)


@singledispatch
def describe(value):
    return "thing"


@describe.register
def _(value: int):
    return "int"


kinds = {}
for k in range(2000):
    if k == 1000:
        describe.register(bool)(lambda value: "bool")
        describe.register(float, lambda value: "float")
    name = describe([k, k / 2, k % 2 == 0, str(k)][k % 4])
    kinds[name] = kinds.get(name, 0) + 1
print(kinds)
