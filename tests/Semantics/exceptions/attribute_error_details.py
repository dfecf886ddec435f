class A:
    __slots__ = ("s",)
    def m(self): pass
a = A()
for f in (lambda: a.nope, lambda: A.nope, lambda: a.s, lambda: (5).x, lambda: None.x, lambda: "s".foo, lambda: [].foo, lambda: len.foo, lambda: (lambda: 0).foo, lambda: a.m.foo, lambda: type.foo, lambda: int.foo, lambda: object().foo, lambda: (x for x in []).foo, lambda: super(A, a).foo, lambda: {}.a, lambda: (1.5).real.x, lambda: range(1).foo, lambda: Exception().foo, lambda: NotImplemented.foo, lambda: ....foo):
    try: f()
    except AttributeError as e: print(e, "|", e.name, "|", type(e.obj).__name__, "|", e.args == (str(e),))
for f in (lambda: setattr(a, "x", 1), lambda: setattr(5, "x", 1), lambda: setattr("s", "upper", 1), lambda: setattr([], "append", 1), lambda: setattr(len, "x", 1), lambda: setattr(None, "x", 1), lambda: setattr((), "x", 1), lambda: setattr(a, "m", 1), lambda: setattr(range(3), "start", 1), lambda: delattr(a, "s"), lambda: delattr(a, "m"), lambda: delattr(5, "x"), lambda: delattr(5, "real"), lambda: setattr(object(), "x", 1), lambda: setattr(lambda: 0, "__name__", 5), lambda: setattr(1.5, "real", 2), lambda: setattr({}, "x", 1), lambda: setattr(Exception(), "args", 5), lambda: setattr(slice(1), "start", 2)):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e, "|", getattr(e, "name", None))
e = AttributeError("msg", name="n", obj=5)
print(e, e.name, e.obj, repr(e))
try: AttributeError(foo=1)
except TypeError as t: print(t)
import types
m = types.ModuleType("mod")
try: m.x
except AttributeError as e: print(e, e.name)
try: del m.x
except AttributeError as e: print(e)
class G:
    def __getattr__(self, n): raise AttributeError
try: G().q
except AttributeError as e: print(repr(e), e.name, type(e.obj).__name__)
class P:
    @property
    def p(self): return self.missing
try: P().p
except AttributeError as e: print(e, e.name)
