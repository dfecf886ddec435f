def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class A:
    x = 1
    def __init__(self): self.y = 2
    def __getattr__(self, n):
        if n == "dyn": return "dynamic"
        if n == "err": raise ValueError("getattr error")
        raise AttributeError(n)
    @property
    def p(self): raise AttributeError("inner")
    @property
    def q(self): raise KeyError("q")
a = A()
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "dyn"), getattr(a, "zz", "d"), getattr(a, "p", "default for p"), hasattr(a, "x"), hasattr(a, "zz"), hasattr(a, "p"), hasattr(a, "dyn"))
attempt(getattr, a, "zz")
attempt(getattr, a, "err", "d")
attempt(hasattr, a, "err")
attempt(hasattr, a, "q")
attempt(getattr, a, "q", 1)
attempt(getattr, a, 5)
attempt(getattr, a, b"x")
attempt(getattr, a)
attempt(getattr, a, "x", 1, 2)
attempt(hasattr, a, 5)
attempt(hasattr, a)
attempt(setattr, a, 5, 1)
attempt(setattr, a, "x")
attempt(delattr, a, "x")
attempt(delattr, a, 5)
attempt(delattr, a, "nope")
attempt(getattr, a, name="x")
print(setattr(a, "new", 5), a.new, delattr(a, "new"), "new" in vars(a), setattr(a, "not an identifier!", 1), getattr(a, "not an identifier!"), setattr(a, "", "empty name"), getattr(a, ""), setattr(A, "cls", 9), a.cls, delattr(A, "cls"), hasattr(a, "cls"))
class S(str): pass
print(getattr(a, S("x")), setattr(a, S("sub"), 1), type(list(vars(a))[-1]).__name__)
print(vars(a) is a.__dict__, sorted(vars(a)), "x" in vars(A), vars() is locals(), type(vars(A)).__name__)
attempt(vars, 5)
attempt(vars, 1, 2)
attempt(vars, object())
class Sl:
    __slots__ = ("s",)
attempt(vars, Sl())
class FakeDict:
    __slots__ = ()
    @property
    def __dict__(self): return {"fake": 1}
print(vars(FakeDict()))
print(callable(len), callable(A), callable(a), callable(lambda: 0), callable(5), callable("s"), callable(A.__init__), callable(type), callable(None), callable(type("C", (), {"__call__": None})()), callable(type("C", (), {"__call__": 5})()))
attempt(callable)
i = A()
i.__call__ = lambda: 1
print(callable(i), getattr(int, "real") is int.__dict__["real"], getattr(5, "real"), getattr("a", "upper")(), getattr([], "__len__")(), getattr(len, "__name__"), getattr(A, "__mro__")[0] is A, getattr(a, "__class__") is A)
