sets = [set(), {1}, {2}, {1, 2}, frozenset({1}), {1: 0}.keys()]
for a in sets:
    print([(a < b, a <= b, a == b, a != b, a > b, a >= b) for b in sets])
print(sorted([{1, 2}, {1}, set()], key=len), max({1}, {1, 2}), min({1, 2}, {1}))
for other in ([1], (1,), "1", 1, None, {1: 1}):
    print({1} == other, {1} != other, end=" ")
    try:
        print({1} <= other)
    except TypeError as e:
        print(e)
class Sub(set):
    def __eq__(self, o):
        return "sub eq"
    def __le__(self, o):
        return "sub le"
    def __ge__(self, o):
        return "sub ge"
    __hash__ = None
print({1} == Sub(), Sub() == {1}, {1} <= Sub(), {1} >= Sub(), Sub() <= {1})
class Sub2(frozenset):
    def __or__(self, o):
        return "or"
    def __ror__(self, o):
        return "ror"
print({1} | Sub2(), frozenset() | Sub2(), Sub2() | {1})
class Iter:
    def __iter__(self):
        return iter([1, 2])
print({1}.issubset(Iter()), {1, 2, 3} >= set(Iter()), {3}.union(Iter()), {1, 5}.difference(Iter()))
try:
    {1} | Iter()
except TypeError as e:
    print(e)
import collections.abc
class MySet(collections.abc.Set):
    def __init__(self, it):
        self.items = list(dict.fromkeys(it))
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
m = MySet([1, 2])
print(m == {1, 2}, {1, 2} == m, {1} < m, sorted(m | {5}), sorted({5} | m), type(m & {1}).__name__, m.isdisjoint([9]))
