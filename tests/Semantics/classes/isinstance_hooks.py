class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck", o); return "truthy" if o == 1 else 0
    def __subclasscheck__(cls, c): print("subclasscheck", c); return c is int
class A(metaclass=Meta): pass
print(isinstance(1, A), isinstance(2, A), issubclass(int, A), issubclass(str, A), isinstance(A(), A))
print(isinstance(1, (str, A)), isinstance(3, (str, (A, int))), isinstance(1, (int, A)))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 5)), lambda: isinstance("s", (int, 5)), lambda: isinstance(1, ()), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: issubclass(int, ()), lambda: issubclass(int, (str, None)), lambda: isinstance(1, None), lambda: isinstance(None, type(None)), lambda: isinstance(1, int | str), lambda: isinstance(None, int | None), lambda: issubclass(bool, int | str), lambda: isinstance(1, list[int] | int), lambda: isinstance([], list[int]), lambda: isinstance(1, object), lambda: isinstance(int, type), lambda: isinstance(type, type), lambda: isinstance(type, object), lambda: isinstance(object, type)):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Raises(type):
    def __instancecheck__(cls, o): raise RuntimeError("check")
class R(metaclass=Raises): pass
try:
    isinstance(1, R)
except RuntimeError as e:
    print(e)
print(isinstance(R(), R), type.__instancecheck__(int, True), type.__subclasscheck__(int, bool), int.__instancecheck__(1))
class B: pass
class C(B): pass
C.__subclasscheck__ = lambda c: False
print(issubclass(C, B), isinstance(C(), B), isinstance(C(), (int, (str, (B,)))), issubclass(B, C), issubclass(B, B))
class Fake:
    __class__ = B
print(isinstance(Fake(), B), isinstance(Fake(), Fake), Fake().__class__ is B, type(Fake()) is Fake)
class Bad:
    @property
    def __class__(self): raise AttributeError("hidden")
print(isinstance(Bad(), B))
t = (int,)
for _ in range(50): t = (t,)
print(isinstance(5, t))
