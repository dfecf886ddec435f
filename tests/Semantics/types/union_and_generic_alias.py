u = int | str
print(u, repr(u), u.__args__, u.__parameters__, type(u), u == (str | int), u != int, hash(u) == hash(str | int), u | float, u | None, None | u, u | int, isinstance(1, u), isinstance(1.5, u), isinstance(None, int | None), issubclass(bool, u), u.__origin__, u.__name__ if hasattr(u, "__name__") else "")
for f in (lambda: int | 5, lambda: 5 | int, lambda: int | "x", lambda: "x" | int, lambda: int | [], lambda: u(), lambda: u[int], lambda: isinstance(1, int | list[int]), lambda: isinstance([], int | list[int]), lambda: issubclass(1, u), lambda: u.nope, lambda: setattr(u, "__args__", ()), lambda: int.__or__(5), lambda: type.__or__(int, str), lambda: None | None, lambda: type(None) | None, lambda: int | int, lambda: int | bool, lambda: list[int] | list[int], lambda: list[int] | list[str], lambda: u < int, lambda: ... | int):
    try: print(f())
    except TypeError as e: print("TypeError", e)
    except AttributeError as e: print("AttributeError", e)
g = dict[str, list[int]]
print(g, g.__origin__, g.__args__, g.__args__[1].__args__, g(), type(g()), g == dict[str, list[int]], g != dict[str, int], hash(g) == hash(dict[str, list[int]]), repr(list[...]), tuple[int, ...], tuple[()], tuple[(1, 2)], list["int"], list[None], type[int], set[int | str], frozenset[bytes], list[list[list[int]]], isinstance(list[int], type), callable(list[int]), list[int].__class__, list[int].__mro__[0] if hasattr(list[int], "__mro__") else "", list[int].append is list.append, list[int].__doc__ == list.__doc__, dict[int, str].fromkeys("ab"))
import types
print(isinstance(g, types.GenericAlias), types.GenericAlias(list, (int,)), types.GenericAlias(list, int).__args__, types.GenericAlias(5, "x"), isinstance(u, types.UnionType), types.UnionType is type(u))
from typing import TypeVar
T, S = TypeVar("T"), TypeVar("S")
p = dict[T, list[S]]
print(p.__parameters__, p[int, str], list[T][int], (T | int)[str], (list[T] | T)[int], dict[T, T][int])
for f in (lambda: p[int], lambda: list[int][str], lambda: list[T][int, str], lambda: list[T][()]):
    try: print(f())
    except TypeError as e: print(e)
class M(type):
    def __or__(cls, o): return f"M.or {o}"
    def __ror__(cls, o): return f"M.ror {o}"
class K(metaclass=M): pass
print(K | 1, 1 | K, int | K, K | int)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__)
print(*tuple[int, str].__args__, *list[*tuple[int, str]].__args__, list[*tuple[int, ...]], [*tuple[int]] , next(iter(tuple[int])).__class__.__name__, next(iter(tuple[int])))
print({int: 1, list[int]: 2, int | str: 3}[str | int], [list[int]].index(list[int]), list[int] in (list[int],), copy_ok := __import__("copy").copy(list[int]) == list[int], __import__("pickle").loads(__import__("pickle").dumps(dict[str, int])))
