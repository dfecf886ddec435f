class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.subs.append((cls.__name__, tag))
class A(Base, tag="a"): pass
class B(A): pass
class C(B, tag="c"): pass
print(Base.subs, B.tag, C.tag, Base.__init_subclass__.__self__ is Base)
for kw in ({"x": 1}, {"tag": 1, "y": 2}):
    try:
        type("D", (Base,), {}, **kw)
    except TypeError as e:
        print(e)
try:
    object.__init_subclass__(1)
except TypeError as e:
    print(e)
class Named:
    def __set_name__(self, owner, name):
        self.owner, self.name = owner.__name__, name
        print("set_name", owner.__name__, name)
    def __get__(self, o, c): return (self.owner, self.name)
class E(Base):
    one = Named()
    two = three = Named()
    def __init_subclass__(cls): print("E sub", cls.__name__)
print(E.one, E.three)
class F(E): pass
E.late = Named()
try:
    E.late
except AttributeError as e:
    print(e)
class Order(type):
    def __new__(m, n, b, ns):
        print("before type.__new__")
        c = super().__new__(m, n, b, ns)
        print("after type.__new__")
        return c
    def __init__(c, *a): print("meta init")
class G:
    def __init_subclass__(cls): print("init_subclass sees", "attr" in cls.__dict__)
class H(G, metaclass=Order):
    attr = Named()
class BadName:
    def __set_name__(self, owner, name): raise ValueError("bad name")
try:
    class I:
        b = BadName()
except ValueError as e:
    print(type(e).__name__, e, e.__notes__)
class WrongArgs:
    def __set_name__(self): pass
try:
    class J:
        w = WrongArgs()
except TypeError as e:
    print(e, e.__notes__)
class Plugin:
    reg = {}
    def __init_subclass__(cls, *, key=None):
        Plugin.reg[key or cls.__name__.lower()] = cls
class Csv(Plugin, key="csv"): pass
class Json(Plugin): pass
print(sorted(Plugin.reg), type("K", (Plugin,), {}, key="dyn").__name__, sorted(Plugin.reg))
