class L(list):
    def __init__(self, *args):
        super().__init__(args)
        self.log = []
    def append(self, x):
        self.log.append(x)
        super().append(x)
    def __getitem__(self, i):
        return ("item", super().__getitem__(i))
    def __len__(self):
        return 100
a = L(1, 2)
a.append(3)
a.extend([4])
a += [5]
print(a, a.log, a[0], a[0:2], len(a), list(a), [x for x in a], a.pop(), a == [1, 2, 3, 4], type(a + [1]).__name__, type(a * 2).__name__, type(a.copy()).__name__, type(a[:]).__name__, list.__len__(a), bool(a), isinstance(a, list))
print(sorted(a), max(a), a.index(2), 3 in a, reversed(a).__length_hint__() if hasattr(reversed(a), "__length_hint__") else None, [*a], (lambda *x: x)(*a))
class It(list):
    def __iter__(self):
        return iter("xy")
b = It([1, 2])
print(list(b), [*b], tuple(b), b, b + [3], sorted(b), "x" in b, 1 in b, ",".join(b), b == [1, 2], list.__iter__(b).__length_hint__())
p, q = b
print(p, q)
class Eq(list):
    def __eq__(self, other):
        return "Eq.eq"
    __hash__ = None
print(Eq([1]) == [1], [1] == Eq([1]), [[1]] == [Eq([1])])
class H(list):
    def __hash__(self):
        return 7
print({H([1]): "v"}[H([1])], hash(H()))
class NoInit(list):
    pass
n = NoInit([1, 2])
n.attr = 5
print(n, n.attr, repr(n), type(n).__name__, n.__dict__)
class C(list):
    __slots__ = ("x",)
c = C("ab")
c.x = 1
try:
    c.y = 2
except AttributeError as e:
    print(e)
print(c, c.x)
