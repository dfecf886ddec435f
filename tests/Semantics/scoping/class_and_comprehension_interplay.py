x = "g"
class A:
    x = "A"
    direct = x
    listc = [x for _ in "a"]
    gen = list(x for _ in "a")
    first = [v for v in x]
    lam = (lambda: x)()
    dflt = (lambda v=x: v)()
    nested = [[x for _ in "a"] for _ in "b"]
    cond = [1 for _ in "a" if x == "g"]
    class B:
        got = x
        x = "B"
        after = x
    def m(self): return x, __class__.x
    @staticmethod
    def s(): return x
print(A.direct, A.listc, A.gen, A.first, A.lam, A.dflt, A.nested, A.cond, A.B.got, A.B.after, A().m(), A.s())
def f():
    x = "f"
    class C:
        y = x
        x = "C"
        z = x
        l = [x for _ in "a"]
        def m(self): return x
    return C.y, C.z, C.l, C().m()
try: print(f())
except NameError as e: print(type(e).__name__, e)
def g():
    x = "g local"
    class D:
        y = x
        l = [x for _ in "a"]
        k = {x: x for _ in "a"}
        def m(self): return [x for _ in "a"]
    return D.y, D.l, D.k, D().m()
print(g())
def h():
    class E:
        v = 1
        try: w = [v for _ in "a"]
        except NameError as e: w = str(e)
        u = [i for i in range(v)]
        t = [i + j for i in range(v) for j in range(2)]
    return E.w, E.u, E.t
print(h())
def i():
    class F:
        for q in range(3): pass
        sq = [q for q in range(5)]
        after = q
        with_ = [z for z in "ab"]
        has_z = "z" in dir()
    return F.sq, F.after, F.has_z
print(i())
class Meta(type):
    @classmethod
    def __prepare__(m, n, b): return {"prep": "p", "x": "prepared x"}
class G(metaclass=Meta):
    a = prep
    b = x
    c = [x for _ in "a"]
    def m(self): return x
print(G.a, G.b, G.c, G().m())
class H:
    n = 3
    def method(self, d=n, *, k=[n]): return d, k
    prop = property(lambda self: x)
    slots = tuple(f"s{i}" for i in range(n))
    d = dict((k, v) for k, v in zip("ab", range(n)))
    s = sorted({"b": 2, "a": 1}, key=lambda k: x + k)
print(H().method(), H().prop, H.slots, H.d, H.s)
class I:
    locals()["made"] = 5
    use = made
    exec("via_exec = made + 1")
    use2 = via_exec
    del made
print(I.use, I.use2, hasattr(I, "made"))
class J:
    def get(self): return J
    alias = get
    __private = "p"
    def priv(self): return self.__private, J.__private
    comp = [__private for __private in "ab"]
print(J().get() is J, J().alias() is J, J().priv(), J.comp, sorted(n for n in vars(J) if "private" in n))
class L:
    x = x
    def shadow(self, x=x): return x
print(L.x, L().shadow(), [c.__name__ for c in (type(n, (), {}) for n in "ab")])
