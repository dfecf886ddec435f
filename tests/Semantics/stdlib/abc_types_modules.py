import types, abc
print(sorted(n for n in dir(types) if n.endswith("Type"))[:12], types.NoneType is type(None), types.EllipsisType is type(...), types.FunctionType is type(lambda: 0), isinstance([].append, types.BuiltinMethodType), types.ModuleType("m").__name__, types.CodeType is type((lambda: 0).__code__))
ns = types.SimpleNamespace(a=1, b=[2])
ns.c = 3
del ns.a
print(ns, ns == types.SimpleNamespace(b=[2], c=3), vars(ns), types.SimpleNamespace({"x": 1}, y=2), types.SimpleNamespace([("k", "v")]), sorted(vars(ns)), types.SimpleNamespace() == types.SimpleNamespace())
mp = types.MappingProxyType(d := {"k": 1})
d["new"] = 2
print(mp, mp["new"], len(mp), list(mp), "k" in mp, mp.get("z"), mp == d, mp | {"z": 1}, mp.copy(), reversed(mp).__class__.__name__, {**mp}, dict(mp))
for f in (lambda: mp.__setitem__("a", 1), lambda: exec("mp['a'] = 1", {"mp": mp}), lambda: exec("del mp['k']", {"mp": mp}), lambda: mp.update(a=1), lambda: types.MappingProxyType(5), lambda: types.MappingProxyType([1]), lambda: hash(mp), lambda: mp["zz"], lambda: ns.zz, lambda: types.SimpleNamespace(1), lambda: types.SimpleNamespace({1: 2}), lambda: types.FunctionType(5, {}), lambda: types.CodeType(), lambda: types.new_class("X", (5,)), lambda: types.CellType(1, 2), lambda: types.GenericAlias(list), lambda: types.coroutine(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:90])
class V:
    @types.DynamicClassAttribute
    def dyn(self): return "on the instance"
    def __getattr__(self, n): return n
print(V().dyn)
try: V.dyn
except AttributeError as e: print(type(e).__name__)
C = types.new_class("C", (dict,), {}, lambda n: n.update(x=5, __doc__="made"))
print(C.x, C.__doc__, C.__mro__[1], types.prepare_class("D", (C,), {"metaclass": type})[2], types.resolve_bases((int, list[int])), types.get_original_bases(type("G", (), {})))
def f(a): return a + g
g = 1
h = types.FunctionType(f.__code__, {"g": 100}, "h")
m = types.MethodType(f, 5)
print(h(1), m(), m.__self__, h.__name__, types.CellType(3).cell_contents, types.TracebackType(None, __import__("sys")._getframe(), 0, 9).tb_lineno)
class Base(abc.ABC):
    @property
    @abc.abstractmethod
    def p(self): ...
    @abc.abstractmethod
    def q(self): ...
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack") or NotImplemented
class Duck: quack = 1
print(issubclass(Duck, Base), isinstance(Duck(), Base), issubclass(int, Base), Base.__abstractmethods__ == {"p", "q"}, abc.get_cache_token().__class__.__name__, abc.update_abstractmethods(Base) is Base)
Half = type("Half", (Base,), {"p": 1})
try: Half()
except TypeError as e: print(e)
Half.q = lambda self: "late"
abc.update_abstractmethods(Half)
print(Half().q())
import collections.abc
class It(collections.abc.Iterator):
    def __next__(self): raise StopIteration
print(list(It()), isinstance(It(), collections.abc.Iterable), collections.abc.Sized.__subclasshook__(list), collections.abc.Callable[[int], str], collections.abc.Generator.__abstractmethods__ == {"send", "throw"})
