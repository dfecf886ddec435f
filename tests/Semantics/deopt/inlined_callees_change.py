"""What an inlined call was compiled against changes: code, defaults, globals, class attributes, closures."""

FACTOR = 2


def scaled(x, *, by=1, plus=0):
    return x * by * FACTOR + plus


def helper(x, y=10):
    return x + y


def run(n):
    total = 0
    for i in range(n):
        total += scaled(i) + scaled(i, plus=1) + helper(i)
    return total


print(run(2000))
FACTOR = 3
print(run(10))
FACTOR = 2.5
print(run(10))
scaled.__kwdefaults__["by"] = 2
print(run(10))
scaled.__kwdefaults__ = {"by": 1, "plus": 5}
print(run(10))
helper.__defaults__ = (20,)
print(run(10))
helper.__code__ = (lambda x, y: x - y).__code__
print(run(10))


def helper(x):
    return 0


print(run(10))


def adders(n):
    made = [lambda x, k=k: x + k for k in range(3)] + [(lambda k: lambda x: x * k)(k) for k in range(3)]
    total = 0
    for i in range(n):
        for f in made:
            total += f(i)
    return total


print(adders(400))


class Counter:
    step = 1

    def bump(self, amount):
        self.count = self.count + amount * self.step
        return self.count

    @property
    def double(self):
        return self.count * 2


def count(c, n):
    seen = 0
    for i in range(n):
        c.bump(i & 1)
        seen += c.double
        if i == n - 5:
            Counter.step = 3
        if i == n - 3:
            c.step = 0.5
        if i == n - 2:
            Counter.double = property(lambda self: -1)
    return seen, c.count


c = Counter()
c.count = 0
print(count(c, 3000))
Counter.bump = lambda self, amount: None
print(count(c, 4))
