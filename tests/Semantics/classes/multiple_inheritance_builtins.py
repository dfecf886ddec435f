class A(int): pass
class B(dict): pass
for bases in ((int, str), (list, dict), (int, float), (list, tuple), (str, bytes), (A, int), (A, B), (Exception, int), (dict, Exception), (OSError, KeyError), (ValueError, KeyError), (int,), (type, int), (set, frozenset), (object, int), (int, object), (StopIteration, OSError), (ImportError, NameError), (A, object)):
    try:
        t = type("T", bases, {})
        print([b.__name__ for b in bases], "->", t.__base__.__name__)
    except TypeError as e:
        print([b.__name__ for b in bases], e)
class Mixin:
    def extra(self): return "extra"
    def __repr__(self): return "mixin repr"
    def __len__(self): return 99
class ML(Mixin, list): pass
class LM(list, Mixin): pass
m, l = ML([1]), LM([1])
print(m, len(m), l, len(l), m.extra(), l.extra(), m == [1], ML.__base__.__name__, ML.__mro__[1].__name__)
class E(ValueError, KeyError):
    pass
try:
    raise E("both")
except KeyError as e:
    print(type(e).__name__, e, isinstance(e, ValueError), E.__str__ is KeyError.__str__)
class Slots1:
    __slots__ = ("a",)
class Slots2:
    __slots__ = ("b",)
for bases in ((Slots1, Slots2), (Slots1, Mixin), (Slots1, int), (Slots1, list), (Mixin, Slots1), (Slots1, Exception)):
    try:
        print(type("T", bases, {}).__base__.__name__)
    except TypeError as e:
        print(e)
class StrDict(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k) from None
    __setattr__ = dict.__setitem__
s = StrDict(a=1)
s.b = 2
print(s, s.a, hasattr(s, "zz"))
class IntList(list, Mixin):
    def append(self, x):
        if not isinstance(x, int): raise TypeError(f"int expected, not {type(x).__name__}")
        super().append(x)
i = IntList()
i.append(1)
try:
    i.append("x")
except TypeError as e:
    print(e, i)
class Final(Mixin, A):
    def __add__(self, o): return Final(int(self) + o)
f = Final(5) + 3
print(f, int(f), f + 1 == 9, f.__class__.__mro__[1:3], f * 2, bool(f))
