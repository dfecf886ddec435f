class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
ops = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "matmul": "@", "divmod": "divmod"}
for op in ops:
    setattr(N, f"__{op}__", lambda self, o, op=op: f"{self!r}.{op}({o!r})")
    setattr(N, f"__r{op}__", lambda self, o, op=op: f"{self!r}.r{op}({o!r})")
for op in ("neg", "pos", "invert", "abs"):
    setattr(N, f"__{op}__", lambda self, op=op: f"{op} {self!r}")
a, b = N("a"), N("b")
print(a + b, a - 1, 1 - a, "x" * a, a * "x", [1] + a, a / 2, 2 / a, 2 // a, a % 3, "%s" % a, 2 ** a, a ** 2, 1 << a, a >> 1, 1 & a, a | 1, 1 ^ a, a @ b, 1 @ a, divmod(a, 2), divmod(2, a), -a, +a, ~a, abs(a), pow(a, 2))
class Sub(N):
    pass
s = Sub("s")
print(a + s, s + a)
class Over(N):
    def __radd__(self, o): return "Over.radd"
    def __rsub__(self, o): return NotImplemented
o = Over("o")
print(a + o, o + a, a - o, N.__add__(a, o))
class Not:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): print("radd tried"); return NotImplemented
class Other:
    def __radd__(self, o): return "Other.radd"
for l, r in ((Not(), Not()), (Not(), 1), (1, Not()), (Not(), Other()), (Not(), None), ("s", Not()), ([], Not())):
    try:
        print(l + r)
    except TypeError as e:
        print(e)
class OnlyR:
    def __rsub__(self, o): return ("rsub", o)
print(5 - OnlyR(), "s" - OnlyR())
try:
    OnlyR() - 5
except TypeError as e:
    print(e)
try:
    OnlyR() - OnlyR()
except TypeError as e:
    print(e)
class Raises:
    def __add__(self, o): raise ValueError("add")
try:
    Raises() + Other()
except ValueError as e:
    print(e)
class Pow:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b, m=None): return ("rpow", b, m)
print(Pow() ** 2, pow(Pow(), 2, 3), 2 ** Pow(), pow(2, Pow()), pow(2, Pow(), 5))
class I:
    pass
i = I()
i.__add__ = lambda o: "instance"
try:
    i + 1
except TypeError as e:
    print(e)
