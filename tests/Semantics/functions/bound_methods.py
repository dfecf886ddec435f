class C:
    def __init__(self, v): self.v = v
    def m(self, x=0): return self.v, x
    def __eq__(self, o): return True
    __hash__ = None
c = C(1)
m = c.m
c.v = 2
print(m(), m(5), m.__self__ is c, m.__func__ is C.m, m.__name__, c.m == c.m, c.m == C(2).m, c.m is c.m, C.m is C.m)
try:
    m.__self__ = 5
except AttributeError as e:
    print(e)
C.m = lambda self: "replaced"
print(m(), c.m())
def free(self): return "free", self.v
C.attached = free
print(c.attached(), C.attached is free)
c.inst = free
print(c.inst is free)
try:
    c.inst()
except TypeError as e:
    print(e)
c.bound = free.__get__(c)
print(c.bound(), free.__get__(None, C) is free)
try:
    free.__get__(None)
except TypeError as e:
    print(e)
append = [].append
append(1)
append(2)
print(append.__self__, append == append.__self__.append, [].append == [].append)
up = "abc".upper
print(up(), up.__self__, list(map("a-b".split, ["-"])), str.join.__get__(",")(["x", "y"]), (5).__add__.__self__)
fns = {name: getattr(c, name) for name in ("attached", "m")}
print(fns["attached"](), [f.__name__ for f in fns.values()])
class D(C):
    def m(self, x=0): return "D", super().attached()
print(D(9).m(), super(D, D(7)).attached())
x = [3, 1, 2]
s = x.sort
s()
print(x, {c.attached.__func__: 1}[free], sorted([C(1), C(2)], key=lambda o: o.v, reverse=True)[0].v)
class Callable:
    def __init__(self, n): self.n = n
    def __call__(self, x): return self.n + x
class Uses:
    plus = Callable(10)
print(Uses().plus(5), Uses.plus(6), list(map(Callable(1), [1, 2])))
