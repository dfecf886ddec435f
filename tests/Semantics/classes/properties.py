class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "doc of c"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self): self._c = "deleted"
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: print("write", v))
    empty = property()
    lam = property(lambda self: self._c * 2, doc="lam doc")
t = T()
t.c = 5
t.c += 1
print(t.c, t.lam, t.ro, T.c.__doc__, T.lam.__doc__, T.c.fget.__name__, T.ro.fset, type(T.c).__name__, T.c.__name__, t.__dict__)
t.wo = 3
del t.c
print(t.c)
for f in (lambda: setattr(t, "ro", 1), lambda: delattr(t, "ro"), lambda: t.wo, lambda: t.empty, lambda: setattr(t, "empty", 1), lambda: delattr(t, "wo"), lambda: setattr(t, "c", -300), lambda: t.lam.x, lambda: setattr(t, "lam", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class S(T):
    @property
    def ro(self): return "sub " + super().ro
    @T.c.getter
    def c(self): return "sub c"
s = S()
s.c = 7
print(s.ro, s.c, s._c, S.c.fset is T.c.fset)
p = property(lambda s: 1, None, None, "d")
print(p.getter(lambda s: 2).fget(0), p.setter(len).fset is len, p.__doc__, p.__isabstractmethod__, property(fget=len).fget is len)
for f in (lambda: property(1, 2, 3, 4, 5), lambda: property(a=1), lambda: setattr(p, "fget", 1), lambda: p.__set__(1, 2), lambda: p.__delete__(1)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
p.__doc__ = "new"
print(p.__doc__)
t.__dict__["ro"] = "shadow?"
print(t.ro)
class Err:
    @property
    def x(self): return self.missing
    def __getattr__(self, n): raise AttributeError("ga " + n)
try:
    Err().x
except AttributeError as e:
    print(e)
class K:
    @classmethod
    def f(cls): return 1
    @property
    def g(self): raise KeyError("in property")
try:
    K().g
except KeyError as e:
    print("KeyError", e)
