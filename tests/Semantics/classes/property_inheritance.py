class A:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
    def get_w(self): return "A.w"
    w = property(lambda self: self.get_w())
    fixed = property(get_w)
class B(A):
    @property
    def v(self): return super().v * 10
    def get_w(self): return "B.w"
class C(A):
    @A.v.setter
    def v(self, x): A.v.fset(self, x + 100)
class D(A):
    v = "plain class attribute"
class E(A):
    @property
    def v(self): return super().v
    @v.setter
    def v(self, x): super(E, type(self)).v.fset(self, x * 2)
    @v.deleter
    def v(self): print("deleting"); self._v = None
b, c, d, e = B(), C(), D(), E()
print(b.v, b.w, b.fixed, A().w)
try: b.v = 5
except AttributeError as x: print(x)
c.v = 1
print(c.v, c._v, A.v.fset is not C.v.fset, C.v.fget is A.v.fget)
d.v = "instance"
print(d.v, d.__dict__, D().v)
e.v = 21
print(e.v, e._v); del e.v; print(e.v)
class F:
    @property
    def a(self): return self.__dict__.get("a", "no a")
    @a.setter
    def a(self, v): self.__dict__["a"] = v
f = F(); print(f.a); f.a = 3; print(f.a, vars(f))
F.a = property(lambda s: "replaced")
print(f.a)
del F.a
print(f.a)
class G:
    x = property(doc="only doc")
    y = property(None, None, None, None)
print(G.x.__doc__, G.y.__doc__, G.x.fget)
for fn in (lambda: G().x, lambda: setattr(G(), "x", 1), lambda: delattr(G(), "x"), lambda: G.x.fget(1), lambda: G.x.__get__(G()), lambda: G.x.__get__(None, G) is G.x, lambda: G.x.__set__(G(), 1)):
    try: print(fn())
    except (AttributeError, TypeError) as x: print(type(x).__name__, x)
class H(property):
    def __get__(self, o, c=None): return ("H get", o is None) if o is None else ("H", super().__get__(o, c))
class I:
    p = H(lambda s: "value")
print(I.p, I().p)
class J:
    calls = 0
    @property
    def counted(self): J.calls += 1; return J.calls
j = J(); print(j.counted + j.counted * 10, getattr(j, "counted"), hasattr(j, "counted"), J.calls, [j.counted for _ in range(2)])
class K:
    def __init__(self): self.log = []
    @property
    def p(self): self.log.append("get"); return 5
    @p.setter
    def p(self, v): self.log.append(("set", v))
k = K(); k.p += 1; k.p, k.q = k.p * 2, 0; k.p = k.p = 7
print(k.log)
class L:
    for name in ("x", "y"): locals()[name] = property(lambda self, n=name: f"got {n}")
    del name
print(L().x, L().y)
class M:
    @property
    def gen(self): yield from "ab"
    @property
    async def co(self): return 1
    @property
    def fn(self): return lambda z: z + 1
print(list(M().gen), M().fn(1), type(c2 := M().co).__name__); c2.close()
class N(A):
    def __getattr__(self, n): return f"getattr {n}"
    @property
    def bad(self): return self.nothing.real
    @property
    def raises(self): raise AttributeError("hidden")
print(N().v, N().zz, N().raises, hasattr(N(), "raises"))
