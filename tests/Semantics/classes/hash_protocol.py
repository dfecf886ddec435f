class A: pass
class EqOnly:
    def __eq__(self, o): return True
class Sub(EqOnly): pass
class Restored(EqOnly):
    __hash__ = object.__hash__
class Explicit:
    __hash__ = None
class Both:
    def __eq__(self, o): return True
    def __hash__(self): return 5
class Inherit(Both): pass
class Redefine(Both):
    def __eq__(self, o): return False
class Keep(Both):
    def __eq__(self, o): return False
    __hash__ = Both.__hash__
for c in (A, EqOnly, Sub, Restored, Explicit, Both, Inherit, Redefine, Keep):
    try:
        h = hash(c())
        print(c.__name__, h if h == 5 else type(h).__name__, c.__hash__ is None)
    except TypeError as e:
        print(c.__name__, e, c.__hash__)
a = A()
print(hash(a) == hash(a), hash(a) == a.__hash__() == object.__hash__(a), {a: 1}[a], {Both(): 1, Both(): 2}.__len__())
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
for v in (5, -1, 2**61 - 1, 2**61, 2**64, -2**70, True, 1.5, "x", None):
    try:
        print(repr(v), hash(H(v)))
    except TypeError as e:
        print(repr(v), e)
class R:
    def __hash__(self): raise RuntimeError("no hash")
for f in (lambda: hash(R()), lambda: {R(): 1}, lambda: R() in {}, lambda: {1: 2}.get(R()), lambda: {R()}, lambda: frozenset([R()]), lambda: (1, R()).__hash__(), lambda: hash((R(),))):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
i = A()
i.__hash__ = lambda: 1
print(hash(i) == object.__hash__(i))
from collections.abc import Hashable
print([isinstance(o, Hashable) for o in (A(), EqOnly(), Explicit(), [], (), ([],), 1, {1}, frozenset())])
print(hash(None) == hash(None), hash(int) == hash(int), hash(len) == hash(len), hash(...) == hash(Ellipsis), hash("") == 0, hash(b"") == 0, hash(0) == hash(0.0) == hash(False) == 0, hash(range(0)) == hash(range(1, 1)), hash(3.0) == 3, hash(-1), hash(-1.0), hash(A.__init__) == hash(A.__init__))
print(issubclass(A, Hashable), Both() == A(), A() == Both(), hash(A()) != "x")
