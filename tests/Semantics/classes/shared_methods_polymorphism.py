class Shape:
    name = "shape"
    def area(self): raise NotImplementedError(f"{type(self).__name__}.area")
    def describe(self): return f"{self.name}: {self.area():.2f}"
class Sq(Shape):
    name = "square"
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Ci(Shape):
    name = "circle"
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
class Rect(Sq):
    def __init__(self, w, h):
        super().__init__(w)
        self.h = h
    def area(self): return super().area() // self.s * self.h
    @property
    def name(self): return f"rect{self.s}x{self.h}"
shapes = [Sq(2), Ci(1), Rect(2, 3), Sq(1.5), Ci(2)]
print([s.describe() for s in shapes], sum(s.area() for s in shapes), max(shapes, key=lambda s: s.area()).name)
try:
    Shape().describe()
except NotImplementedError as e:
    print(type(e).__name__, e)
class Duck:
    def area(self): return 7
print(Shape.describe(type("D", (Duck,), {"name": "duck"})()))
def sum_areas(items):
    t = 0
    for i in items: t += i.area()
    return t
print(sum_areas(shapes), sum_areas([Duck()] * 3), sum_areas([]))
odd = Sq(1)
odd.area = lambda: 100
print(sum_areas([Sq(1), odd, Sq(1)]))
Sq.area = lambda self: -1
print(sum_areas([Sq(1), odd, Rect(2, 2)]))
try:
    sum_areas([Sq(1), 5])
except AttributeError as e:
    print(e)
try:
    sum_areas([Sq(1), None])
except AttributeError as e:
    print(e)
class Expr:
    def __add__(self, o): return Bin("+", self, wrap(o))
    def __radd__(self, o): return Bin("+", wrap(o), self)
    def __mul__(self, o): return Bin("*", self, wrap(o))
    def __rmul__(self, o): return Bin("*", wrap(o), self)
    def __neg__(self): return Bin("-", Num(0), self)
class Num(Expr):
    def __init__(self, v): self.v = v
    def ev(self, env): return self.v
    def __str__(self): return str(self.v)
class Var(Expr):
    def __init__(self, n): self.n = n
    def ev(self, env): return env[self.n]
    def __str__(self): return self.n
class Bin(Expr):
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
    def ev(self, env):
        a, b = self.l.ev(env), self.r.ev(env)
        return a + b if self.op == "+" else a * b if self.op == "*" else a - b
    def __str__(self): return f"({self.l} {self.op} {self.r})"
def wrap(x): return x if isinstance(x, Expr) else Num(x)
e = 2 * Var("x") + Var("y") * (1 + -Var("x"))
print(e, e.ev({"x": 3, "y": 4}), e.ev({"x": 1.5, "y": 2}), e.ev({"x": 2**64, "y": 1}))
