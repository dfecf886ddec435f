class MyInt(int):
    def __new__(cls, v=0, **k): return super().__new__(cls, v)
    def __init__(self, v=0, *, unit=""): self.unit = unit
    def __str__(self): return f"{int(self)}{self.unit}"
    def __add__(self, o): return MyInt(int(self) + int(o), unit=self.unit)
a = MyInt(5, unit="kg")
print(a, repr(a), a + 1, f"{a}", f"{a:3d}", [a], a == 5, hash(a) == hash(5), a * 2, type(a * 2).__name__, a.real, type(a.real).__name__, int(a), a.bit_length(), range(a), "x" * a, [1, 2, 3, 4, 5, 6][a], max(a, 3), sum([a, a]), -a, abs(a), a // 2, divmod(a, 2), a ** 2, pow(a, 2, 7), round(a), a & 4, bool(MyInt()), a < 6, sorted([MyInt(3), 1, MyInt(2)]), {5: "k"}[a], isinstance(a, int), a.__dict__)
class MyStr(str):
    @property
    def shout(self): return self.upper() + "!"
    def __getattr__(self, n): return MyStr(f"{self}.{n}")
    def __call__(self, *a): return MyStr(f"{self}({', '.join(map(str, a))})")
    def __truediv__(self, o): return MyStr(f"{self}/{o}")
m = MyStr("a")
print(m.shout, m.b.c, m.b(1, 2).d, m / "b" / 3, type(m / 1).__name__, m + "x", m == "a", m.upper())
class MyList(list):
    def __init__(self, *a): super().__init__(a)
    def __getitem__(self, i): return MyList(*super().__getitem__(i)) if isinstance(i, slice) else super().__getitem__(i % len(self))
    def __add__(self, o): return MyList(*self, *o)
    def map(self, f): return MyList(*map(f, self))
    @property
    def first(self): return self[0]
l = MyList(1, 2, 3)
print(l[5], l[1:], type(l[1:]).__name__, l + [4], type(l + [4]).__name__, l.map(str).first, l == [1, 2, 3], len(l), sorted(l, reverse=True), [*l], l * 2, type(l * 2).__name__, l.index(2), json_ok := str(l))
class MyDict(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(f"no {k}") from None
    def __setattr__(self, k, v): self[k] = v
    def __delattr__(self, k): del self[k]
    def __add__(self, o): return MyDict(self, **o)
d = MyDict(x=1)
d.y = 2
print(d.x, d, d + {"z": 3}, (d + {"z": 3}).z, vars(d), hasattr(d, "q"))
del d.x
try: d.x
except AttributeError as e: print(e, e.__cause__, e.__suppress_context__)
class MyType(type):
    def __repr__(cls): return f"<MyType {cls.__name__}>"
    def __iter__(cls): return iter(vars(cls).get("order", ()))
    def __add__(cls, o): return MyType(cls.__name__ + o.__name__, (cls, o), {})
class T1(metaclass=MyType): order = (1, 2)
class T2(metaclass=MyType): pass
print(T1, list(T1), list(T2), T1 + T2, (T1 + T2).__mro__[1:3], isinstance(T1(), T1))
class MyFloat(float):
    def __eq__(self, o): return abs(self - o) < 0.01
    def __hash__(self): return 0
    def __repr__(self): return f"~{float(self)}"
print(MyFloat(1) == 1.001, MyFloat(1) != 1.5, 1.001 == MyFloat(1), MyFloat(2.5), [MyFloat(1)], MyFloat(1) in [1.005], MyFloat(3) + 1, str(MyFloat(0.5)))
class MyBool:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
    def __and__(self, o): return MyBool(self.v and bool(o))
    def __or__(self, o): return MyBool(self.v or bool(o))
    def __invert__(self): return MyBool(not self.v)
    def __repr__(self): return f"B{int(self.v)}"
t, f = MyBool(True), MyBool(False)
print(t & f, t | f, ~t, t and f, f or t, not t, ~(t & ~f), all([t, f]), sum(map(bool, [t, t, f])))
for base in (bool, type(None), range, slice, type(lambda: 0), memoryview): 
    try: type("X", (base,), {})
    except TypeError as e: print(e)
