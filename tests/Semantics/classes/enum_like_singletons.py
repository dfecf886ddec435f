class Color:
    _all = []
    def __init__(self, name): self.name = name; Color._all.append(self)
    def __repr__(self): return f"Color.{self.name}"
    def __iter__(self): return iter(self._all)
Color.RED, Color.BLUE = Color("RED"), Color("BLUE")
print(Color.RED, list(Color.RED), Color.RED is Color.RED, Color.RED == Color.BLUE)
class Borg:
    _state = {}
    def __init__(self): self.__dict__ = self._state
x, y = Borg(), Borg()
x.v = 5
print(y.v, x is y)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o)
        return v
class Uses:
    calls = 0
    @Lazy
    def expensive(self):
        Uses.calls += 1
        return "computed"
u = Uses()
print(u.expensive, u.expensive, Uses.calls, u.__dict__)
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, c): return self if o is None else getattr(o, self.n)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n[1:]} wants {self.t.__name__}, got {type(v).__name__}")
        setattr(o, self.n, v)
class Person:
    name, age = Typed(str), Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person("x", 3)
p.age += 1
print(p.age, vars(p))
for args in ((1, 1), ("a", "b")):
    try:
        Person(*args)
    except TypeError as e:
        print(e)
class Fluent:
    def __init__(self): self.calls = []
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        return lambda *a: (self.calls.append((n, a)), self)[1]
print(Fluent().a(1).b().c(2, 3).calls)
class Counter:
    instances = 0
    def __new__(cls):
        cls.instances += 1
        return super().__new__(cls)
class Sub(Counter): pass
Counter(), Sub(), Sub()
print(Counter.instances, Sub.instances)
class Observable:
    def __init__(self): object.__setattr__(self, "subs", [])
    def __setattr__(self, n, v):
        old = getattr(self, n, None)
        object.__setattr__(self, n, v)
        for s in self.subs: s(n, old, v)
o = Observable()
log = []
o.subs.append(lambda *a: log.append(a))
o.x = 1
o.x += 1
print(log)
class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1] if self else None
s = Stack()
s.push(1); s.push(2)
print(s.top, s.pop(), s, Stack().top)
