class Poly:
    def __init__(self, *coef): self.coef = coef
    def __call__(self, x):
        r = 0
        for c in self.coef: r = r * x + c
        return r
print(Poly(1, 2, 3)(2), Poly(0.5, 1)(3), Poly()(9), list(map(Poly(1, 0, 0), range(4))))
handlers = {}
def on(*types):
    def reg(f):
        for t in types: handlers[t] = f
        return f
    return reg
@on(int, bool)
def h_int(x): return f"int {x}"
@on(str)
def h_str(x): return f"str {x!r}"
@on(object)
def h_obj(x): return f"obj {type(x).__name__}"
def dispatch(x):
    for t in type(x).__mro__:
        if t in handlers: return handlers[t](x)
print([dispatch(v) for v in (1, True, "a", 1.5, None)])
class Visitor:
    def visit(self, n):
        return getattr(self, "visit_" + type(n).__name__, self.default)(n)
    def default(self, n): return f"?{n}"
    def visit_int(self, n): return n * 2
    def visit_list(self, n): return [self.visit(x) for x in n]
print(Visitor().visit([1, [2, "x"], 3.5]))
def polymorphic(x, y): return x + y
print([polymorphic(*p) for p in ((1, 2), (1.5, 2), ("a", "b"), ([1], [2]), ((1,), ()), (2**63, 1), (True, True), (1j, 1), (b"a", b"b"), (1, 2))])
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x) if isinstance(o, V) else NotImplemented
    def __repr__(self): return f"V({self.x})"
print(polymorphic(V(1), V(2)))
for a, b in ((V(1), 5), (1, "a"), ("a", 1), (None, None), ([], ())):
    try:
        print(polymorphic(a, b))
    except TypeError as e:
        print(e)
def pipeline(*fs): return lambda x: [x := f(x) for f in fs][-1]
print(pipeline(str, len, lambda n: n + 1)(12345))
def curry(f, n, *a): return f(*a) if n == 0 else lambda x: curry(f, n - 1, *a, x)
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
