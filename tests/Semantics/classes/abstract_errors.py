from abc import ABC, ABCMeta, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): return "A.f impl"
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
    def concrete(self): return "concrete"
print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__, A.concrete.__dict__)
for c in (A, type("One", (A,), {"f": lambda s: 1}), type("Three", (A,), {"f": 1, "p": 2, "c": 3})):
    try:
        c()
    except TypeError as e:
        print(e)
class Full(A):
    def f(self): return "Full+" + super().f()
    p = 1
    c = classmethod(lambda cls: "c")
    s = staticmethod(lambda: "s")
x = Full()
print(x.f(), x.p, x.c(), x.s(), x.concrete(), isinstance(x, A), A.__subclasses__()[-1].__name__ in ("Full", "Three"))
class B(A):
    @abstractmethod
    def extra(self): ...
try:
    B()
except TypeError as e:
    print(e)
@A.register
class Virtual: pass
print(isinstance(Virtual(), A), issubclass(Virtual, A), A in Virtual.__mro__, issubclass(int, A))
class Sized2(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized2: return any("__len__" in k.__dict__ for k in C.__mro__)
        return NotImplemented
class HasLen:
    def __len__(self): return 1
print(isinstance(HasLen(), Sized2), isinstance([], Sized2), isinstance(5, Sized2))
class S3(Sized2): pass
print(isinstance(HasLen(), S3), issubclass(S3, Sized2))
try:
    A.register(5)
except TypeError as e:
    print(e)
try:
    Full.register(A)
except RuntimeError as e:
    print(e)
class NotABC:
    @abstractmethod
    def f(self): return "instantiable"
print(NotABC().f())
class L(list, ABC):
    @abstractmethod
    def q(self): ...
print(type(L()).__name__)
A.__abstractmethods__ = frozenset()
print(type(A()).__name__)
try:
    int.__abstractmethods__
except AttributeError as e:
    print(e)
from collections.abc import MutableMapping
try:
    class M(MutableMapping):
        def __len__(self): return 0
    M()
except TypeError as e:
    print(e)
