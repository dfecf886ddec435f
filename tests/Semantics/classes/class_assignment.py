class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = 1
a.__class__ = B
print(a.who(), a.x, type(a).__name__, isinstance(a, B))
class S1:
    __slots__ = ("p",)
class S2:
    __slots__ = ("p",)
class S3:
    __slots__ = ("q",)
s = S1()
s.p = 5
s.__class__ = S2
print(s.p, type(s).__name__)
class SubInt(int): pass
class SubInt2(int): pass
n = SubInt(3)
n.__class__ = SubInt2
print(n, type(n).__name__)
for obj, cls in ((a, S1), (s, S3), (a, int), (5, A), (a, 5), (a, "x"), (n, A), (A, type), ([], list), (s, A), (None, A), (len, A), (lambda: 0, A)):
    try:
        obj.__class__ = cls
        print("ok", type(obj).__name__)
    except TypeError as e:
        print(e)
class Meta1(type): pass
class Meta2(type): pass
class M(metaclass=Meta1): pass
M.__class__ = Meta2
print(type(M).__name__)
class Liar:
    @property
    def __class__(self): return int
l = Liar()
print(l.__class__, type(l).__name__, isinstance(l, int), isinstance(l, Liar), issubclass(type(l), int))
try:
    del a.__class__
except TypeError as e:
    print(e)
import types, sys
class Mod(types.ModuleType):
    @property
    def magic(self): return "module property"
m = types.ModuleType("m")
m.__class__ = Mod
print(m.magic, repr(m))
a2 = A()
def call(): return a2.who()
print(call(), call())
a2.__class__ = B
print(call())
A.who = lambda self: "A2"
a2.__class__ = A
print(call())
