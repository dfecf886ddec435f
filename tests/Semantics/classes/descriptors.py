class Data:
    def __init__(self, name): self.name = name
    def __get__(self, obj, cls): return ("get", self.name, obj is None, cls.__name__)
    def __set__(self, obj, v): print("set", self.name, v)
    def __delete__(self, obj): print("delete", self.name)
class NonData:
    def __get__(self, obj, cls=None): return ("nondata", obj is None)
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["so"] = v * 2
class DelOnly:
    def __delete__(self, obj): print("DelOnly")
class C:
    d = Data("d")
    n = NonData()
    so = SetOnly()
    do = DelOnly()
c = C()
print(c.d, C.d, c.n, C.n)
c.d = 5
del c.d
c.__dict__["d"] = "instance"
print(c.d)
c.n = "instance n"
print(c.n, C().n)
del c.n
print(c.n)
print(type(c.so).__name__)
c.so = 5
print(c.so, c.__dict__)
del c.do
for f in (lambda: setattr(c, "do", 1), lambda: delattr(c, "so"), lambda: delattr(c, "n")):
    try:
        f()
    except AttributeError as e:
        print(e)
C.d = "replaced on the class"
print(c.d, C().d)
class RaisesAttr:
    def __get__(self, obj, cls): raise AttributeError("from descriptor")
class G:
    r = RaisesAttr()
    def __getattr__(self, name): return "getattr:" + name
print(G().r, hasattr(C, "zz"), hasattr(G(), "r"))
class H:
    r = RaisesAttr()
print(hasattr(H(), "r"), getattr(H(), "r", "default"))
try:
    H().r
except AttributeError as e:
    print(e, e.name, type(e.obj).__name__)
inst = C()
inst.desc = Data("on instance")
print(type(inst.desc).__name__)
class Meta(type):
    m = Data("meta")
class M(metaclass=Meta): pass
print(M.m)
M.m = 1
try:
    M().m
except AttributeError as e:
    print(e)
f = lambda self: "fn"
print(f.__get__(5)(), f.__get__(None, int) is f, classmethod(f).__get__(None, int)(), staticmethod(f).__get__(1)(2), property(f).__get__(3))
d = Data("manual")
print(d.__get__(None, int), type(d).__get__(d, 1, str))
