class M(type):
    def __len__(cls): return 7
    def __iter__(cls): return iter("meta")
    def __getitem__(cls, k): return ("item", k)
    def __contains__(cls, k): return k == "in"
    def __call__(cls, *a, **k): return ("call", a, k) if a == ("special",) else super().__call__(*a, **k)
    def __add__(cls, o): return "add"
    def __radd__(cls, o): return "radd"
    def __eq__(cls, o): return o == "equal" or cls is o
    def __hash__(cls): return 5
    def __lt__(cls, o): return "lt"
    def __bool__(cls): return False
    def __repr__(cls): return "REPR"
    def __str__(cls): return "STR"
    def __format__(cls, s): return f"FMT{s}"
    def __enter__(cls): return "entered"
    def __exit__(cls, *a): return True
    def __neg__(cls): return "neg"
    def __int__(cls): return 9
    def __index__(cls): return 1
    def __setitem__(cls, k, v): print("setitem", k, v)
    def __delitem__(cls, k): print("delitem", k)
    def __dir__(cls): return ["d"]
    def __reversed__(cls): return "reversed"
    def __next__(cls): return "next"
    def __instancecheck__(cls, o): return o == "instance"
    def __or__(cls, o): return "or"
    def __iadd__(cls, o): return "iadd"
    def __set_name__(cls, o, n): pass
class A(metaclass=M):
    def __len__(self): return 1
    def __call__(self): return "instance call"
    def __repr__(self): return "instance repr"
print(len(A), list(A), A["k"], "in" in A, "x" in A, A("special"), A + 1, 1 + A, A == "equal", A == 5, A != "equal", hash(A), A < 1, bool(A), repr(A), str(A), f"{A:x}", -A, int(A), ["a", "b"][A], dir(A), reversed(A), next(A), isinstance("instance", A), isinstance(5, A), A | int, not A, [A], {A: 1}[A], A is A)
A["s"] = 1
del A["t"]
with A as v: print(v); raise ValueError("suppressed by the metaclass")
a = A()
print(len(a), a(), a, type(a).__name__)
for f in (lambda: a["k"], lambda: a + 1, lambda: list(a), lambda: -a, lambda: int(a), lambda: reversed(a), lambda: a < 1):
    try: print(f())
    except TypeError as e: print(e)
B = A
B += 1
print(B)
class N(type):
    attr = "on the metaclass"
    def meth(cls): return cls.__name__
    @property
    def prop(cls): return "meta prop " + cls.__name__
    @classmethod
    def cm(mcs): return mcs.__name__
class C(metaclass=N): pass
class D(C):
    attr = "on the class"
    prop = "class attribute does not shadow a data descriptor of the metaclass"
print(C.attr, D.attr, C.meth(), D.meth(), C.prop, D.prop, C.cm(), D.__dict__["prop"][:5], D().prop[:5])
for n in ("attr", "meth", "prop", "cm"):
    try: getattr(C(), n); print(n, "visible")
    except AttributeError as e: print(e)
try: C.prop = 5
except AttributeError as e: print(e)
class Count(type):
    def __init__(cls, *a): super().__init__(*a); cls.instances = 0
    def __call__(cls, *a): cls.instances += 1; return super().__call__(*a)
class E(metaclass=Count): pass
class F(E): pass
E(); E(); F()
print(E.instances, F.instances)
