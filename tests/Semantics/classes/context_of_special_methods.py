# Special methods are looked up on the type, never on the instance.
class A: pass
a = A()
for name, f in (("__len__", len), ("__iter__", list), ("__str__", str), ("__hash__", hash), ("__bool__", bool), ("__int__", int), ("__index__", hex), ("__call__", lambda o: o()), ("__getitem__", lambda o: o[0]), ("__contains__", lambda o: 1 in o), ("__add__", lambda o: o + 1), ("__neg__", lambda o: -o), ("__eq__", lambda o: o == 5), ("__enter__", lambda o: o.__enter__()), ("__next__", next), ("__reversed__", reversed), ("__abs__", abs), ("__round__", round), ("__format__", format), ("__dir__", dir), ("__lt__", lambda o: o < 1), ("__setitem__", lambda o: exec("o[0] = 1", {"o": o})), ("__getattr__", lambda o: o.zz), ("__float__", float), ("__bytes__", bytes)):
    setattr(a, name, lambda *x, name=name: f"instance {name}")
    try:
        r = f(a)
        print(name, type(r).__name__ if name in ("__str__", "__hash__", "__dir__", "__format__") else r)
    except Exception as e:
        print(name, type(e).__name__, e)
class B:
    def __getattr__(self, n):
        print("asked", n)
        return lambda *x: 5
b = B()
for f in (len, list, int, lambda o: o(), lambda o: o + 1, lambda o: o[0], hash, bool):
    try:
        r = f(b)
        print("int" if isinstance(r, int) else r)
    except TypeError as e:
        print(e)
print(b.__len__())
class C:
    def __getattribute__(self, n):
        print("getattribute", n)
        return object.__getattribute__(self, n)
    def __len__(self): return 3
    def __call__(self): return "called"
    def __iter__(self): return iter("x")
    def __enter__(self): return self
    def __exit__(self, *a): return None
c = C()
print(len(c), c(), list(c), bool(c))
with c: pass
class D:
    __len__ = lambda self: 1
    __getitem__ = dict(a=1).__getitem__
    __call__ = staticmethod(lambda *a: a)
    __iter__ = classmethod(lambda cls: iter([cls.__name__]))
    __bool__ = property(lambda self: lambda: False)
    __contains__ = lambda *a: len(a)
d = D()
print(len(d), d["a"], d(1), list(d), bool(d), 5 in d)
D.__len__ = lambda self: 9
print(len(d))
del D.__len__
try:
    len(d)
except TypeError as e:
    print(e)
