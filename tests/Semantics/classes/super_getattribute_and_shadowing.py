class Base:
    def __init__(self): self.log = ["Base"]
    def __getattr__(self, n): return f"Base.getattr({n})"
    def __setattr__(self, n, v): object.__setattr__(self, n, v)
    def __repr__(self): return "Base.repr"
    def __len__(self): return 5
    def __getitem__(self, k): return ("Base", k)
    def __eq__(self, o): return "Base.eq"
    __hash__ = None
class Child(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Child")
    def __getattr__(self, n): return "Child:" + super().__getattr__(n)
    def __setattr__(self, n, v):
        if n.startswith("x"): v = ("wrapped", v)
        super().__setattr__(n, v)
    def __repr__(self): return "Child+" + super().__repr__()
    def __len__(self): return super().__len__() + 1
    def __getitem__(self, k): return ("Child", super().__getitem__(k))
    def __eq__(self, o): return "Child/" + super().__eq__(o)
    def try_item(self):
        try:
            return super()[1]
        except TypeError as e:
            return str(e)
    def try_len(self):
        try:
            return len(super())
        except TypeError as e:
            return str(e)
c = Child()
c.x, c.y = 1, 2
print(c, c.x, c.y, c.log, c.zz, len(c), c["k"], c == 1, c.try_item(), c.try_len())
try:
    super(Child, c).missing_from_super
except AttributeError as e:
    print(e)
def outside(self): return super().f()
try:
    outside(c)
except RuntimeError as e:
    print(e)
class Z:
    outside = outside
try:
    Z().outside()
except RuntimeError as e:
    print(e)
class Custom:
    def f(self): return super().__repr__()[:8], super().__hash__() == object.__hash__(self), super().__class__.__name__, super().__init__() is None
print(Custom().f())
super_ = super
class Alias(Base):
    def __repr__(self):
        try:
            return super_().__repr__()
        except RuntimeError as e:
            return str(e)
print(repr(Alias()))
class Shadow(Base):
    def __repr__(self):
        super = lambda: "shadowed super"
        return super()
print(repr(Shadow()))
class Klass:
    def who(self): return __class__.__name__
class Sub(Klass): pass
print(Sub().who(), Klass.who.__closure__ is not None, Klass.who.__code__.co_freevars)
