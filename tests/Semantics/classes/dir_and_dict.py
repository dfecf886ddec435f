class A:
    a = 1
    def m(self): pass
class B(A):
    b = 2
    __slots__ = ()
b = A()
b.inst = 5
def public(o): return [n for n in dir(o) if not n.startswith("__")]
print(public(A), public(b), public(B), b.__dict__, vars(b), sorted(k for k in A.__dict__ if not k.startswith("__")), type(A.__dict__).__name__)
class D:
    def __dir__(self): return ["z", "a", "m"]
class T:
    def __dir__(self): return ("x", 5)
class N:
    def __dir__(self): return 5
print(dir(D()))
for o in (T(), N()):
    try:
        print(dir(o))
    except TypeError as e:
        print(e)
def f():
    z = 1
    a = 2
    return dir()
print(f(), "A" in dir(), sorted(set(dir(object)) - set(dir(type))), "__init__" in dir(5), "real" in dir(5), "mro" in dir(int), "mro" in dir(type))
class M(type):
    def __dir__(cls): return ["meta_dir"]
    def metam(cls): pass
class C(metaclass=M): pass
print(dir(C), "metam" in dir(C()))
b.__dict__["new"] = 1
b.__dict__.update(x=2, y=3)
del b.__dict__["inst"]
print(b.new, b.x, public(b), list(b.__dict__))
class E: pass
e = E()
e.b, e.a, e.c = 1, 2, 3
del e.a
e.a = 4
print(e.__dict__, list(vars(e)))
for o in (5, "s", None, [], object(), B()):
    try:
        print(vars(o))
    except TypeError as er:
        print(er)
import types
m = types.ModuleType("m")
m.x = 1
print(public(m), vars(m)["x"], m.__dict__["__name__"])
m.__dir__ = lambda: ["from module dir"]
print(dir(m))
print(public(types.SimpleNamespace(q=1, p=2)), vars(types.SimpleNamespace(q=1, p=2)), dir(type("X", (), {"k": 1}))[-1], len(set(dir(b))) == len(dir(b)))
