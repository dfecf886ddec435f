class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return ("add", self.v, o)
    def __iadd__(self, o):
        self.v += o
        return self
    def __isub__(self, o): return "replaced by isub"
    def __mul__(self, o): return ("mul", o)
    def __imul__(self, o): return NotImplemented
    def __ior__(self, o): return NotImplemented
    def __rmul__(self, o): return ("rmul", o)
a = b = A(1)
a += 5
print(a is b, a.v)
c = a
a -= 1
print(a, c.v)
c *= 2
print(c)
d = A(0)
try:
    d |= 1
except TypeError as e:
    print(e)
try:
    d //= 1
except TypeError as e:
    print(e)
x = 5
x *= A(1)
print(x)
class B:
    pass
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    try:
        exec(f"v = B(); v {op} 1")
    except TypeError as e:
        print(e)
class All:
    pass
for n in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"):
    setattr(All, f"__i{n}__", lambda self, o, n=n: (n, o))
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    ns = {"v": All()}
    exec(f"v {op} 7", ns)
    print(ns["v"], end=" ")
print()
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
class Holder:
    @property
    def ro(self): return lst
lst = [1]
h = Holder()
try:
    h.ro += [2]
except AttributeError as e:
    print(e, lst)
class Log(dict):
    def __getitem__(self, k): print("get", k); return 10
    def __setitem__(self, k, v): print("set", k, v)
l = Log()
l["k"] += 1
def f(): print("f"); return l
def k(): print("k"); return "key"
def v(): print("v"); return 3
f()[k()] -= v()
s = "a"
s += "b" * 2
n = None
try:
    n += 1
except TypeError as e:
    print(s, e)
class IaddNone:
    def __iadd__(self, o): pass
z = IaddNone()
z += 1
print(z)
