it = iter(range(3))
print(type(it).__name__, next(it), it.__length_hint__(), list(it), next(it, "end"), type(iter(range(2**70))).__name__)
total = 0
for i in range(10, 0, -3):
    total = total * 100 + i
print(total, i)
for i in range(5):
    if i == 2:
        continue
    if i == 4:
        break
    print(i, end=" ")
else:
    print("not reached")
print()
def f(n):
    s = 0
    for i in range(n):
        for j in range(i, n, 2):
            s += i * j
    return s
print(f(30), f(0), f(1))
print([i for i in range(-5, 6, 5)], [*range(3)], (*range(2), *range(2)), dict(enumerate(range(2))), list(zip(range(3), range(9, 0, -1))), sum(range(101)), list(map(lambda x: -x, range(3))), sorted(range(3), reverse=True), tuple(range(2)), set(range(3)) == {0, 1, 2})
a, b, c = range(3)
print(a, b, c)
for i in range(2**63 - 2, 2**63 + 1):
    print(i, end=" ")
print()
for i in range(-2**63 + 1, -2**63 - 2, -1):
    print(i, end=" ")
print()
class I:
    def __init__(self, v):
        self.v = v
    def __index__(self):
        return self.v
print(list(range(I(2), I(8), I(3))), range(I(3)), type(range(I(3)).stop).__name__)
i = "kept"
for i in range(0):
    pass
print(i)
n = 3
for i in range(n):
    n = 0
    print(i, end=" ")
print(list(reversed(range(0, 10, 4))), range(10)[8:1:-3], list(range(10)[8:1:-3]), range(0, 10, 2)[1:4][::-1], repr(range(0, 10, 1)), range(5).__contains__(3), range(5).__len__())
for range_ in [range]:
    print(list(range_(2)))
def shadow():
    def range(n):
        return "xy"
    return [c for c in range(5)]
print(shadow())
