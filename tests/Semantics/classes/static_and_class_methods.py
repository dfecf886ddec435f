class A:
    @staticmethod
    def s(*a): return a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    def i(self, *a): return type(self).__name__, a
    count = 0
    @classmethod
    def make(cls, *a):
        cls.count += 1
        return cls(*a)
    def __init__(self, v=0): self.v = v
class B(A): pass
a, b = A(), B()
print(a.s(1), A.s(1), a.c(1), A.c(1), b.c(), B.c(), B.make(5).v, type(B.make()).__name__, A.count, B.count, A.i(b, 1))
print(A.c.__self__ is A, b.c.__self__ is B, A.c.__func__ is B.c.__func__, A.s is a.s, type(A.__dict__["s"]).__name__, type(A.__dict__["c"]).__name__, A.__dict__["s"].__func__ is A.s, A.__dict__["s"].__wrapped__ is A.s, A.__dict__["s"].__name__)
class C:
    sm = staticmethod(len)
    cm = classmethod(lambda cls: cls)
    lm = len
    tm = type
    print_ = print
    builtin = [].append.__class__.__name__
print(C.sm("ab"), C().sm("abc"), C.cm() is C, C().cm() is C, C().lm([1]), C().tm(5).__name__)
s = staticmethod(lambda x: x)
print(s(5), s.__isabstractmethod__)
s.attr = 1
print(s.__dict__.get("attr"))
class D:
    @classmethod
    @property
    def cp(cls): return "not chained"
    @staticmethod
    @classmethod
    def sc(cls): return "x"
print(type(D.cp).__name__, type(D.sc).__name__)
for f in (lambda: staticmethod(), lambda: staticmethod(1, 2), lambda: classmethod(), lambda: staticmethod(5)(), lambda: A.i(), lambda: A.c.__func__(), lambda: classmethod(5).__get__(None, int)(), lambda: C().sm(), lambda: A.make(1, 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
A.s = staticmethod(lambda *a: ("replaced", a))
A.c = classmethod(lambda cls: ("new", cls.__name__))
print(a.s(1), b.c(), B.c())
a.s = lambda: "instance"
print(a.s())
B.c = lambda self: "instance method now"
print(b.c())
try:
    B.c()
except TypeError as e:
    print(e)
class Alt:
    def __init_subclass__(cls): cls.tag = cls.__name__.lower()
    def __class_getitem__(cls, k): return cls.tag + str(k)
    def __new__(cls): return super().__new__(cls)
class Alt2(Alt): pass
print(Alt2[1], Alt2().tag, type(Alt.__dict__["__init_subclass__"]).__name__, type(Alt.__dict__["__class_getitem__"]).__name__, type(Alt.__dict__["__new__"]).__name__)
