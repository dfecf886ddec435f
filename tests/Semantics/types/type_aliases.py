type A = int
type B = list[B] | None
type C[T] = dict[str, T]
type D[*Ts] = tuple[*Ts]
type E[**P] = P
type Lazy = undefined_name
print(A, A.__name__, A.__value__, A.__type_params__, type(A).__name__, A.__module__, B.__value__, C, C.__type_params__, C[int], C[int].__value__ if hasattr(C[int], "__value__") else "", D[int, str], C.__value__)
try: Lazy.__value__
except NameError as e: print(e)
undefined_name = str
print(Lazy.__value__, Lazy.__value__ is Lazy.__value__)
for f in (lambda: A(), lambda: isinstance(1, A), lambda: A[int], lambda: C[int, str], lambda: setattr(A, "__name__", "x"), lambda: setattr(A, "new", 1), lambda: A.nope, lambda: A | str, lambda: A | None, lambda: str | A, lambda: A == A, lambda: hash(A) == hash(A), lambda: issubclass(int, A), lambda: A.__origin__):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def local():
    type L = x
    x = 5
    return L.__value__
print(local())
class K:
    type In = K
    attr = 1
    type WithAttr = attr
    def m(self):
        type M = self
        return M.__value__ is self
print(K.In.__value__ is K, K.WithAttr.__value__, K().m(), K.In.__qualname__ if hasattr(K.In, "__qualname__") else "no qualname", K.In.__module__)
import typing
T = typing.TypeVar("T")
X = typing.TypeAliasType("X", list[T], type_params=(T,))
print(X, X.__value__, X.__parameters__, X[int], X.__type_params__)
try: typing.TypeAliasType("Y", 5, type_params=[T])
except TypeError as e: print(e)
type Rec[T] = T | list[Rec[T]]
print(Rec.__value__, Rec[int].__args__, Rec[int].__origin__ is Rec)
type = 5
type type = int
print(type.__value__)
