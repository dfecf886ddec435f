registry = {}
def register(cls=None, *, name=None):
    def deco(c): registry[name or c.__name__] = c; return c
    return deco if cls is None else deco(cls)
@register
class A: pass
@register(name="bee")
class B: pass
print(sorted(registry), registry["bee"] is B)
def add_repr(cls):
    cls.__repr__ = lambda self: f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls
def add_eq(*fields):
    def deco(cls):
        cls.__eq__ = lambda s, o: all(getattr(s, f) == getattr(o, f) for f in fields) if isinstance(o, cls) else NotImplemented
        cls.__hash__ = lambda s: hash(tuple(getattr(s, f) for f in fields))
        return cls
    return deco
@add_repr
@add_eq("x")
class P:
    def __init__(self, x, y=0): self.x, self.y = x, y
print(P(1), P(1, 2) == P(1, 3), P(1) == P(2), P(1) == 1, {P(5): "v"}[P(5, 9)])
def singleton(cls):
    inst = None
    def get(*a, **k):
        nonlocal inst
        if inst is None: inst = cls(*a, **k)
        return inst
    get.cls = cls
    return get
@singleton
class S:
    def __init__(self, v=1): self.v = v
print(S(5) is S(), S().v, type(S).__name__, isinstance(S(), S.cls))
def trace_methods(cls):
    for n, f in list(vars(cls).items()):
        if callable(f) and not n.startswith("__"):
            def w(*a, f=f, n=n, **k):
                log.append(n)
                return f(*a, **k)
            setattr(cls, n, w)
    return cls
log = []
@trace_methods
class T:
    def a(self): return self.b() + 1
    def b(self): return 1
    @staticmethod
    def c(): return "static untouched" 
print(T().a(), log)
def replace(cls): return 42
@replace
class R: pass
print(R)
def subclass(cls):
    class Sub(cls):
        def hello(self): return "sub " + super().hello()
    Sub.__name__, Sub.__qualname__ = cls.__name__, cls.__qualname__
    return Sub
@subclass
class H:
    def hello(self): return "hello"
print(H().hello(), H.__name__, H.__mro__[1].__name__, H)
order = []
def o(tag):
    order.append(f"eval {tag}")
    return lambda c: (order.append(f"apply {tag}"), c)[1]
@o(1)
@o(2)
class Q(order.append("bases") or object): order.append("body")
print(order)
try:
    @(lambda c: 1 / 0)
    class Z: pass
except ZeroDivisionError: print("Z" in globals())
class Validated:
    def __init_subclass__(cls, **rules):
        super().__init_subclass__()
        cls._rules = rules
    def __init__(self, **kw):
        for k, r in self._rules.items():
            if not r(kw.get(k)): raise ValueError(f"{type(self).__name__}.{k}={kw.get(k)!r}")
        self.__dict__.update(kw)
class Age(Validated, years=lambda y: isinstance(y, int) and y >= 0): pass
print(Age(years=5).years)
for bad in ({"years": -1}, {}, {"years": "x"}):
    try: Age(**bad)
    except ValueError as e: print(e)
def mixin(**methods): return lambda cls: type(cls.__name__, (cls,), methods)
@mixin(shout=lambda self: self.name.upper(), twice=lambda self: self.name * 2)
class N:
    name = "n"
print(N().shout(), N().twice(), N.__bases__[0].__name__)
