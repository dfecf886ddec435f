T = type("T", (), {"x": 1, "f": lambda self: self.x, "__doc__": "doc"})
t = T()
print(T, t.f(), T.__name__, T.__qualname__, T.__module__, T.__bases__, T.__doc__, type(T) is type)
S = type("S", (T, dict), dict(y=2, __qualname__="Outer.S", __module__="elsewhere"))
print(S, S().x, S(a=1), S.__mro__[1].__name__, S.__qualname__)
ns = {"a": 1}
N = type("N", (), ns)
ns["b"] = 2
N.c = 3
print(hasattr(N, "b"), "c" in ns, type("", (), {}).__name__ == "", type("a b", (), {})(). __class__.__name__)
for args in ((5, (), {}), ("X", [], {}), ("X", (), []), ("X", (5,), {}), ("X", (), {1: 2}), ("X\0", (), {}), (b"X", (), {}), ("X", (bool,), {}), ("X", (), {"__slots__": 5}), ("X", (), {"__qualname__": 5}), ("X", (), {"__classcell__": 5}), ("X",  (), {}, 1)):
    try:
        print(type(*args).__name__)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    type("X", (), {}, bad=1)
except TypeError as e:
    print(e)
T.__name__ = "Renamed"
print(T, T.__qualname__)
T.__qualname__ = "Q"
T.__module__ = "mod"
print(T, repr(t).split(" at ")[0])
for name, v in (("__name__", 5), ("__name__", "a\0b"), ("__qualname__", 5), ("__bases__", 5), ("__mro__", ()), ("__dict__", {}), ("__doc__", 7), ("__base__", int)):
    try:
        setattr(T, name, v)
        print(name, "set")
    except (TypeError, AttributeError, ValueError) as e:
        print(name, type(e).__name__, e)
for f in (lambda: delattr(T, "__name__"), lambda: delattr(T, "__module__"), lambda: delattr(T, "__doc__"), lambda: setattr(int, "__name__", "x"), lambda: T.__subclasses__()[0].__name__, lambda: int.__subclasses__()[0].__name__, lambda: type.__call__(T).x, lambda: type(5)(7), lambda: type(type)("Z", (), {}).__name__):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
import types
C = types.new_class("C", (T,), {}, lambda ns: ns.update(z=9))
print(C.z, C.__name__, types.prepare_class("D", (C,))[0].__name__)
