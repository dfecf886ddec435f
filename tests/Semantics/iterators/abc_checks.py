from collections.abc import Set
from collections.abc import Iterable, Iterator, Sized, Container, Sequence, Mapping, Hashable, Callable, Reversible, Collection, MutableSequence, Generator, Buffer
things = {"list": [], "tuple": (), "str": "", "bytes": b"", "dict": {}, "set": set(), "frozenset": frozenset(), "range": range(1), "int": 1, "iter": iter([]), "gen": (x for x in []), "map": map(str, []), "len": len, "None": None, "dict_keys": {}.keys(), "type": int, "bytearray": bytearray(), "memoryview": memoryview(b"")}
abcs = [Iterable, Iterator, Sized, Container, Sequence, Mapping, Hashable, Callable, Reversible, Collection, Set, MutableSequence, Generator, Buffer]
print([a.__name__ for a in abcs])
for name, t in things.items():
    print(name, "".join("1" if isinstance(t, a) else "." for a in abcs))
class Duck:
    def __iter__(self):
        return iter(())
    def __len__(self):
        return 0
print(isinstance(Duck(), Iterable), isinstance(Duck(), Sized), isinstance(Duck(), Collection), issubclass(Duck, Iterable), isinstance(Duck(), Sequence))
class NoIter(Duck):
    __iter__ = None
print(isinstance(NoIter(), Iterable), isinstance(NoIter(), Sized))
class It(Iterator):
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n
print(list(It()), iter(i := It()) is i)
try:
    Iterator()
except TypeError as e:
    print(e)
class S(Sequence):
    def __len__(self):
        return 3
    def __getitem__(self, i):
        if not 0 <= i < 3:
            raise IndexError(i)
        return i * 10
s = S()
print(list(s), 10 in s, s.index(20), s.count(0), list(reversed(s)))
try:
    s.index(99)
except ValueError as e:
    print("ValueError")
try:
    class Half(Sequence):
        def __len__(self):
            return 0
    Half()
except TypeError as e:
    print(e)
