class AppError(Exception):
    code = 0
    def __init__(self, msg, *, code=None, **extra):
        super().__init__(msg)
        if code is not None: self.code = code
        self.extra = extra
    def __str__(self): return f"[{self.code}] {super().__str__()}"
class NotFound(AppError):
    code = 404
class Multi(NotFound, LookupError): pass
for e in (AppError("plain"), NotFound("nf"), NotFound("nf", code=410, path="/x"), Multi("m")):
    try: raise e
    except LookupError as x: print("lookup", x, x.args, x.extra)
    except AppError as x: print("app", x, repr(x), x.args, x.extra)
class Eq(Exception):
    def __eq__(self, o): return isinstance(o, Eq) and self.args == o.args
    def __hash__(self): return hash(self.args)
print(Eq(1) == Eq(1), Eq(1) in [Eq(1)], len({Eq(1), Eq(1)}))
class Bool(Exception):
    def __bool__(self): return False
try: raise Bool("falsy exception")
except Bool as e: print(bool(e), e)
class Call(Exception):
    def __call__(self): return "called " + self.args[0]
try: raise Call("x")
except Call as e: print(e())
class Data(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
e = Data(1, b=2)
print(e.args, e, repr(e), vars(e))
class NoSuper(Exception):
    def __init__(self, *a): pass
print(NoSuper(1, 2).args, NoSuper("x"))
class NewArgs(Exception):
    def __new__(cls, *a): return super().__new__(cls, "from new")
print(NewArgs(1, 2).args, NewArgs())
class Slots(Exception):
    __slots__ = ("x",)
s = Slots("m")
s.x = 1
s.y = 2
print(s.x, vars(s))
class Raises(Exception):
    def __str__(self): raise ValueError("str failed")
try: str(Raises())
except ValueError as e: print(e)
class Iter(Exception):
    def __iter__(self): return iter(self.args)
print(list(Iter(1, 2)), *Iter("a", "b"))
def factory(name): return type(name, (AppError,), {"code": len(name)})
for n in ("Short", "MuchLonger"):
    try: raise factory(n)("dyn")
    except AppError as e: print(type(e).__name__, e)
import copy, pickle
c = copy.copy(NotFound("copied", code=1))
print(c, c.code, c.extra, type(c).__name__)
try: pickle.loads(pickle.dumps(Data(1, 2)))
except TypeError as e: print(e)
print(pickle.loads(pickle.dumps(ValueError("a", 1))).args, [k.__name__ for k in Multi.__mro__], isinstance(Multi("x"), (KeyError, LookupError)))
class Gen(Exception):
    def __init_subclass__(cls, sev="low"): cls.sev = sev
class High(Gen, sev="high"): pass
print(High.sev, High(1).sev)
