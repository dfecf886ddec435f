# One call site that sees many shapes of callee: what is cached for one must not leak to the next.
def a(x): return "a", x
def b(x, y="dy"): return "b", x, y
def c(*x): return "c", x
def d(x, **k): return "d", x, k
class K:
    def __init__(self, x): self.x = x
    def m(self, x): return "m", self.x, x
    @classmethod
    def cm(cls, x): return "cm", x
    @staticmethod
    def sm(x): return "sm", x
    def __call__(self, x): return "call", x
    def __repr__(self): return f"K({self.x})"
callees = [a, b, c, d, K, K(1), K(2).m, K.cm, K.sm, len, str, [1].append, "x{}".format, lambda x: ("lambda", x), type, abs, {"k": 1}.get, print]
def site(f, v): return f(v)
for round_ in range(2):
    for f in callees:
        for v in ("k", 5):
            try:
                r = site(f, v)
            except TypeError as e:
                r = str(e)
            print(r, end="; ")
        print()
def kw_site(f): return f(x=1)
for f in (a, b, d, K, K(1), K(2).m, K.cm, K.sm, lambda x: x, dict):
    print(kw_site(f), end=" ")
print()
for f in (c, len, lambda: 0, lambda y: y, int):
    try:
        print(kw_site(f))
    except TypeError as e:
        print(e)
def attr_site(o): return o.x
class P:
    x = "class"
class Q:
    @property
    def x(self): return "property"
class R:
    def __getattr__(self, n): return "getattr " + n
p = P()
p2 = P()
p2.x = "inst"
for o in (p, p2, Q(), R(), K(7), P, p, p2, slice):
    try:
        print(attr_site(o), end=" ")
    except AttributeError as e:
        print(e)
