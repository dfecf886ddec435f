class A:
    def f(self): return ["A"]
    @classmethod
    def c(cls): return ["A", cls.__name__]
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    attr = "A.attr"
class B(A):
    def f(self): return ["B"] + super().f()
    @classmethod
    def c(cls): return ["B"] + super().c()
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return "B+" + super().p
    def at(self): return super().attr
class C(A):
    def f(self): return ["C"] + super().f()
class D(B, C):
    def f(self): return ["D"] + super().f()
    def explicit(self): return super(B, self).f()
d = D()
print(d.f(), D.c(), d.c(), d.s(), d.p, d.at(), d.explicit(), super(C, d).f(), super(D, D).c(), super(D, d).attr)
sup = super(B, d)
print(sup.__thisclass__.__name__, sup.__self_class__.__name__, sup.__self__ is d, repr(sup).split(",")[0], type(sup).__name__)
for f in (lambda: super(B, 5), lambda: super(5), lambda: super(B, A()), lambda: super(D, d).nope, lambda: super(B).f, lambda: super(), lambda: super(1, 2, 3), lambda: super(B, d)(), lambda: super(B, d)[0], lambda: super(A, d).f()):
    try:
        print(f())
    except (TypeError, AttributeError, RuntimeError) as e:
        print(type(e).__name__, e)
class E(A):
    def no_args(): return super()
    def deleted(self):
        del self
        return super()
    def rebound(self):
        self = 5
        return super().f()
    def nested(self):
        return [super().attr for _ in range(1)]
    def inner(self):
        def g(x): return super().f()
        return g(self)
    def lam(self): return (lambda s: super().f())(self)
    def setit(self):
        super().x = 5
    def gen(self):
        yield super().f()
for name in ("no_args", "deleted", "rebound", "nested", "inner", "lam", "setit", "gen"):
    try:
        r = getattr(E, name)() if name == "no_args" else getattr(E(), name)()
        print(name, list(r))
    except Exception as e:
        print(name, type(e).__name__, e)
un = super(B)
print(un.__get__(d, D).f(), super(B).__self__)
class F(A):
    __super = None
F._F__super = super(F)
print(F()._F__super.f())
