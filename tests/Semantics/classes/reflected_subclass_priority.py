class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
    def __sub__(self, o): return "A.sub"
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
    def __eq__(self, o): return "A.eq"
    __hash__ = None
class Same(A): pass
class Over(A):
    def __radd__(self, o): return "Over.radd"
    def __rsub__(self, o): return "Over.rsub"
    def __gt__(self, o): return "Over.gt"
    def __eq__(self, o): return "Over.eq"
class OnlyAdd(A):
    def __add__(self, o): return "OnlyAdd.add"
class Deep(Over): pass
class NI(A):
    def __radd__(self, o): return NotImplemented
    def __rsub__(self, o): return NotImplemented
    def __gt__(self, o): return NotImplemented
a = A()
for o in (Same(), Over(), OnlyAdd(), Deep(), NI()):
    print(type(o).__name__, a + o, o + a, a - o, o - a if not isinstance(o, int) else "", a < o, o > a, a == o, o == a)
class IntSub(int):
    def __radd__(self, o): return ("IntSub.radd", o)
    def __rmul__(self, o): return ("IntSub.rmul", o)
    def __rpow__(self, o, m=None): return ("IntSub.rpow", o)
    def __gt__(self, o): return ("IntSub.gt", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
class IntPlain(int): pass
class FloatSub(float):
    def __radd__(self, o): return ("FloatSub.radd", o)
i = IntSub(5)
print(1 + i, i + 1, 2 * i, i * 2, 2 ** i, i ** 2, 3 < i, i < 3, i > 3, divmod(9, i), 1 + IntPlain(2), type(1 + IntPlain(2)).__name__, 1.5 + i, True + i, 2**70 + i, 1.5 + FloatSub(2), 1 + FloatSub(2), FloatSub(1) + 1, sum([1, i]), 5 - i, 5 == i)
class StrSub(str):
    def __radd__(self, o): return "StrSub.radd"
    def __rmod__(self, o): return "StrSub.rmod"
    def __rmul__(self, o): return "StrSub.rmul"
class ListSub(list):
    def __radd__(self, o): return "ListSub.radd"
    def __eq__(self, o): return "ListSub.eq"
    def __lt__(self, o): return "ListSub.lt"
class DictSub(dict):
    def __ror__(self, o): return "DictSub.ror"
class TupSub(tuple):
    def __radd__(self, o): return "TupSub.radd"
class SetSub(set):
    def __ror__(self, o): return "SetSub.ror"
print("a" + StrSub("b"), "%s" % StrSub("x"), StrSub("%s") % "y", 2 * StrSub("z"), [1] + ListSub([2]), [1] == ListSub([1]), [1] > ListSub([0]), {} | DictSub(), (1,) + TupSub((2,)), {1} | SetSub({2}))
class X:
    def __radd__(self, o): return "X.radd"
class Y(X):
    def __add__(self, o): return NotImplemented
for l, r in ((1, X()), (Y(), X()), (X(), Y()), ("s", X()), ([], X()), ((), X()), (None, X())):
    try: print(l + r, end="; ")
    except TypeError as e: print(e, end="; ")
