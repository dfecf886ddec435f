class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def map[U](self, f) -> "Box[U]": return Box(f(self.v))
    params = T
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__bases__, Box.__mro__, Box(5).get(), Box[int](6).get(), Box[int], Box[int].__origin__ is Box, Box[int].__args__, Box[int] == Box[int], type(Box[int](1)) is Box, Box[int](1).__orig_class__, Box.params is Box.__type_params__[0], Box(2).map(str).v, Box.get.__annotations__)
class Pair[A, B = int](Box[A]):
    pass
print(Pair.__type_params__, Pair[str], Pair[str, bytes], Pair.__orig_bases__, Pair.__mro__[1].__name__, Pair[str].__args__)
class Multi[*Ts]: pass
class P[**Q]: pass
class Bound[T: (int, str), U: Box[int]]: pass
print(Multi[int, str], Multi[()], P[int, str], P[[int, str]], P[...], Bound[int, Box], Bound.__type_params__[0].__constraints__, Bound.__type_params__[1].__bound__)
for f in (lambda: Box[int, str], lambda: Box[()], lambda: Pair[int, str, float], lambda: Box[int][str], lambda: Bound[int], lambda: isinstance(Box(1), Box[int]), lambda: issubclass(Box, Box[int]), lambda: Box[int].v, lambda: Box[int].get, lambda: Box[1], lambda: Box["fwd"], lambda: Box[None], lambda: Box[Box[int]], lambda: Box[T2], lambda: class_with_generic()):
    try: print(str(f()).split(" at 0x")[0])
    except Exception as e: print(type(e).__name__, e)
class Base[T]:
    def __init_subclass__(cls, **kw): cls.sub = (cls.__name__, kw)
class Sub(Base[int], opt=1): pass
class Sub2[T](Base[T], list[T]): pass
print(Sub.sub, Sub.__orig_bases__, Sub2.__mro__[1:4], Sub2([1]), Sub2[int]([2]))
import typing
print(issubclass(Box, typing.Generic), typing.get_type_hints(Box.get), typing.get_args(Box[int]), typing.get_origin(Box[int]) is Box)
try:
    class Bad[T](typing.Generic[T]): pass
except TypeError as e: print(e)
U = typing.TypeVar("U")
class Old(typing.Generic[U]):
    pass
print(Old[int], Old.__parameters__, Old.__type_params__)
class Meta(type):
    def __getitem__(cls, k): return ("meta getitem", k)
class WithMeta[T](metaclass=Meta): pass
print(WithMeta[int], WithMeta.__type_params__)
class Nested[T]:
    class Inner[S]:
        both = (T, S)
    def m(self):
        class Local[V]:
            x = (T, V)
        return Local.x
    attr: T
    comp = [T for _ in "a"]
    lam = lambda self: T
print(Nested.Inner.both, Nested().m(), Nested.__annotations__, Nested.comp, Nested().lam(), Nested.Inner.__qualname__, Nested.__dict__.get("__static_attributes__"), Box.__static_attributes__)
x = "outer"
class Scope[x]:
    y = x
    def m(self): return x
print(Scope.y, Scope().m(), x)
