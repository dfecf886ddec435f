# Instances that get their attributes in different orders, lose some, and change the kind of the value.
class P:
    def __init__(self, *names):
        for i, n in enumerate(names): setattr(self, n, i)
a, b, c = P("x", "y"), P("y", "x"), P("x")
c.y = 9
def s(o): return o.x, o.y
print(s(a), s(b), s(c), s(a))
print(a.__dict__, b.__dict__, c.__dict__)
del a.x
try:
    s(a)
except AttributeError as e:
    print(e)
a.x = "again"
print(s(a), list(a.__dict__))
for v in (1, 2**70, 1.5, -0.0, True, None, "s", [1]):
    a.x = v
    print(a.x, type(a.x).__name__, end="; ")
print()
class Acc:
    def __init__(self): self.n = 0
    def add(self, v):
        self.n += v
        return self.n
x = Acc()
print([x.add(v) for v in (1, 2**62, 2**62, 0.5, 1)], [Acc().add(v) for v in (1.5, 1, True)])
try:
    x.add("s")
except TypeError as e:
    print(e, x.n)
many = P(*("a%d" % i for i in range(100)))
print(many.a0, many.a99, len(vars(many)), list(vars(many))[50])
for i in range(0, 100, 2): delattr(many, f"a{i}")
print(len(vars(many)), hasattr(many, "a0"), many.a1, list(vars(many))[:2])
def init_cond(flag):
    o = P()
    if flag: o.extra = 1
    o.common = 2
    return o.common, vars(o)
print(init_cond(True), init_cond(False))
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
def total(n):
    t = 0
    while n is not None:
        t += n.v
        n = n.nxt
    return t
lst = None
for v in (1, 2.5, True, 2**65, 3): lst = Node(v, lst)
print(total(lst))
class Tree:
    __slots__ = ("k", "l", "r")
    def __init__(self, k): self.k, self.l, self.r = k, None, None
    def insert(self, k):
        side = "l" if k < self.k else "r"
        child = getattr(self, side)
        if child is None: setattr(self, side, Tree(k))
        else: child.insert(k)
    def __iter__(self):
        if self.l: yield from self.l
        yield self.k
        if self.r: yield from self.r
t = Tree(5)
for k in (3, 8, 1, 4, 7.5, 2**64): t.insert(k)
print(list(t))
