class C:
    def none(): return "none"
    def one(self): return "one"
    def two(self, x): return x
    def dflt(self, x=1, *, k): return x, k
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return x
    def __init__(self, a=0): self.a = a
    class Inner:
        def m(self, q): pass
c = C()
for f in (lambda: c.none(), lambda: C.none(), lambda: c.one(1), lambda: c.one(), lambda: C.one(), lambda: C.one(5), lambda: c.two(), lambda: c.two(1, 2), lambda: c.two(y=1), lambda: c.two(1, x=2), lambda: c.two(self=1, x=2), lambda: c.dflt(), lambda: c.dflt(1, 2), lambda: c.dflt(k=1), lambda: c.s(), lambda: c.s(1, 2), lambda: C.s(1), lambda: c.c(), lambda: C.c(1), lambda: C.c(1, 2), lambda: C(1, 2), lambda: C(b=1), lambda: C.Inner().m(), lambda: C.Inner().m(1, 2), lambda: C.two(c), lambda: C.two(1, 2), lambda: c.nope(), lambda: C.nope, lambda: c.one.nope, lambda: c.a()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class NoInit: pass
class OnlyNew:
    def __new__(cls, x): return super().__new__(cls)
class BadInit:
    def __init__(self): return 5
class Pass:
    def __new__(cls, *a): return object.__new__(cls, *a)
class Both:
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, x): super().__init__(x)
for f in (lambda: NoInit(1), lambda: NoInit(x=1), lambda: OnlyNew(), lambda: type(OnlyNew(1)).__name__, lambda: BadInit(), lambda: Pass(1), lambda: type(Pass()).__name__, lambda: Both(1), lambda: object(1), lambda: object().__init__(1), lambda: object.__new__(int), lambda: object.__new__(5), lambda: int.__new__(object), lambda: NoInit.__init__(), lambda: NoInit().__init__(1), lambda: NoInit.__new__(NoInit, 1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
