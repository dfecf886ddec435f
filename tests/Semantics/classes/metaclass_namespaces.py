class Recorder(dict):
    def __init__(self): self.log = []
    def __setitem__(self, k, v):
        if not k.startswith("__"): self.log.append(("set", k))
        super().__setitem__(k, v)
    def __getitem__(self, k):
        if not k.startswith("__"): self.log.append(("get", k))
        return super().__getitem__(k)
    def __missing__(self, k):
        if k.startswith("auto_"): return k.upper()
        raise KeyError(k)
class Meta(type):
    @classmethod
    def __prepare__(mcs, *a): return Recorder()
    def __new__(mcs, name, bases, ns):
        c = super().__new__(mcs, name, bases, dict(ns))
        c.log = ns.log
        return c
class A(metaclass=Meta):
    x = 1
    y = x + 1
    z = auto_thing
    for i in range(2): pass
    del x
    def f(self): return 1
    n = len("abc")
print(A.log, A.y, A.z, hasattr(A, "x"), A.n)
class Once(dict):
    def __setitem__(self, k, v):
        if k in self: raise TypeError(f"duplicate {k}")
        super().__setitem__(k, v)
class NoDup(type):
    @classmethod
    def __prepare__(mcs, *a): return Once()
try:
    class B(metaclass=NoDup):
        def f(self): pass
        def f(self): pass
except TypeError as e:
    print(e)
class Fields(type):
    def __new__(mcs, name, bases, ns):
        ns["_fields"] = [k for k, v in ns.items() if isinstance(v, int)]
        return super().__new__(mcs, name, bases, ns)
class C(metaclass=Fields):
    b = 1
    a = 2
    s = "no"
print(C._fields, list(k for k in C.__dict__ if k in ("b", "a", "s")))
class Singleton(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class S(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
print(S(1) is S(2), S().v)
class Registry(type):
    items = {}
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if bases: Registry.items[name.lower()] = cls
class Base(metaclass=Registry): pass
class One(Base): pass
class Two(One): pass
print(list(Registry.items))
class AttrMeta(type):
    def __getattr__(cls, n): return f"{cls.__name__}.{n}?"
    def __setattr__(cls, n, v): super().__setattr__(n, v if n.startswith("_") else [v])
class Dyn(metaclass=AttrMeta):
    pre = 1
Dyn.post = 2
print(Dyn.anything, Dyn.pre, Dyn.post)
try:
    Dyn().anything
except AttributeError as e:
    print(e)
