def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(1, int | str), isinstance(None, int | None), isinstance(1.5, int | None), isinstance("s", (int | float, str)), isinstance(int, type), isinstance(type, object), isinstance([], object), isinstance(1, ()), issubclass(bool, int), issubclass(int, (str, object)), issubclass(bool, int | str), issubclass(int, int), issubclass(object, int))
for args in ((1, 5), (1, "int"), (1, [int]), (1, (int, 5)), (1, (str, 5)), (1, None), (1, list[int]), ([], list[int] | int), (1,), (), (1, int, str), (1, (int, (5,))), (1, ((5,), int)), (1, type), (1, 1.5)):
    attempt(isinstance, *args)
for args in ((1, int), (int, 5), (int, (str, 5)), ("x", str), (int, list[int]), (int,), (None, int), (int, None), (int | str, int), (list[int], list)):
    attempt(issubclass, *args)
class A: pass
class B(A): pass
class Meta(type):
    def __instancecheck__(cls, o): return o == "magic"
    def __subclasscheck__(cls, c): return c is A
class M(metaclass=Meta): pass
print(isinstance("magic", M), isinstance("x", M), issubclass(A, M), issubclass(B, M), isinstance(M(), M), isinstance("magic", (int, M)), isinstance("magic", int | M), type(B()) is B, isinstance(B(), A), not isinstance(A(), B))
class P:
    __class__ = property(lambda self: A)
print(isinstance(P(), A), isinstance(P(), P), type(P()) is A)
b = B()
b.__class__ = A
print(isinstance(b, B), isinstance(b, A))
import collections.abc as c, numbers
print([isinstance(v, c.Hashable) for v in (1, [], "", {}, (), ([],), None)], isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(True, numbers.Number), isinstance([], c.Sequence), isinstance({}, c.Mapping), isinstance("", c.Sequence), isinstance(print, c.Callable), isinstance({}.keys(), c.Set), isinstance(iter([]), c.Iterator), isinstance((x for x in ()), c.Generator), isinstance(b"", c.ByteString) if hasattr(c, "ByteString") else "ByteString is gone")
def checks(v): return [isinstance(v, t) for t in (int, float, str, bool, (int, str), int | float, object, type(None), c.Iterable)]
for v in (1, True, 1.5, "a", None, [], int): print(v, checks(v))
U = int | str
print(isinstance(5, U), U == int | str, isinstance(5, U | None), [t for t in (int, str, float) if issubclass(t, U)])
