class Data:
    def __get__(s, o, c): return "data descriptor"
    def __set__(s, o, v): pass
class Non:
    def __get__(s, o, c): return "non-data descriptor"
class Base:
    plain = "base plain"
    d = Data()
    n = Non()
class C(Base):
    only = "class C"
o = C()
o.__dict__.update(plain="inst plain", d="inst d", n="inst n", only="inst only")
print(o.plain, o.d, o.n, o.only, C.plain, C.d, C.n)
Base.late = "late"
print(o.late)
C.late = "C late"
print(o.late)
del C.late
print(o.late)
Base.late = Data()
print(o.late)
o.__dict__["late"] = "i"
Base.late = "plain again"
print(o.late)
class Meta(type):
    mplain = "meta plain"
    md = Data()
    mn = Non()
    over = "meta over"
class K(metaclass=Meta):
    md = "class md"
    mn = "class mn"
    over = "class over"
print(K.mplain, K.md, K.mn, K.over, hasattr(K(), "mplain"))
class X:
    def f(self): return "X.f"
class Y(X): pass
class Z(Y): pass
z = Z()
def call(): return z.f()
print(call())
X.f = lambda s: "X.f2"
print(call())
Y.f = lambda s: "Y.f"
print(call())
Z.f = lambda s: "Z.f"
print(call())
z.f = lambda: "inst"
print(call())
del z.f, Z.f, Y.f
print(call())
Z.__bases__ = (type("New", (X,), {"f": lambda s: "New base"}),)
print(call())
class P:
    v = 1
class Q(P): pass
def get(k): return k.v
print(get(P), get(Q))
Q.v = 2
print(get(P), get(Q))
P.v = 3
del Q.v
print(get(P), get(Q))
def geti(o): return o.v
ps = [P(), Q(), P(), Q()]
ps[2].v = "i2"
ps[3].other = 0
ps[3].v = "i3"
print([geti(p) for p in ps], [geti(p) for p in ps])
P.v = property(lambda s: "prop wins")
print([geti(p) for p in ps])
for n in ("__class__", "__dict__", "__doc__", "__module__", "__weakref__", "__name__", "__qualname__", "__mro__"):
    print(n, hasattr(C, n), hasattr(o, n), end="; ")
print()
