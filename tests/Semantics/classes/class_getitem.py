class Box:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class Sub(Box): pass
print(Box[int], Sub[1, 2], Box["s"], Box[()], Box[1:2])
try:
    Box()[int]
except TypeError as e:
    print(e)
class Plain: pass
try:
    Plain[int]
except TypeError as e:
    print(e)
class MetaItem(type):
    def __getitem__(cls, k): return ("meta", k)
class Both(metaclass=MetaItem):
    def __class_getitem__(cls, k): return ("class", k)
print(Both[1])
for c in (list, dict, tuple, set, type, frozenset):
    print(c[int], end=" ")
print(list[int] == list[int], list[int] is list[int] or "fresh", hash(list[int]) == hash(list[int]), dict[str, list[int]], tuple[int, ...], tuple[()])
g = list[int]
print(g.__origin__, g.__args__, g.__parameters__, type(g).__name__, g("ab"), isinstance(g([1]), list), g.append, repr(list["x"]), list[None], dict[str, "fwd"])
for f in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int[str], lambda: str[int], lambda: list[int][str], lambda: list[int].__args__[1], lambda: list[int].nope, lambda: setattr(list[int], "x", 1), lambda: object[int], lambda: len(list[int]), lambda: list[int]()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]), L.__mro__[1])
class MroEntries:
    def __mro_entries__(self, bases): return (Plain, dict)
class M(MroEntries()): pass
print(M.__bases__, type(M.__orig_bases__[0]).__name__)
class BadEntries:
    def __mro_entries__(self, bases): return 5
try:
    class N(BadEntries()): pass
except TypeError as e:
    print(e)
try:
    type("T", (MroEntries(),), {})
except TypeError as e:
    print(e)
import types
print(types.resolve_bases((MroEntries(),)) == (Plain, dict), types.get_original_bases(L), list[int] | None, int | str, (int | str).__args__, int | None)
