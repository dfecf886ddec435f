class A:
    __slots__ = ("a",)
class B(A):
    __slots__ = ("b",)
class C(B): pass
class D(A):
    __slots__ = ("a",)
class E: pass
class F(E):
    __slots__ = ("f",)
class G(A, E):
    __slots__ = ("g",)
for c, attrs in ((A, "ab"), (B, "abc"), (C, "abz"), (D, "ab"), (F, "fz"), (G, "agz")):
    o = c()
    out = []
    for n in attrs:
        try: setattr(o, n, n); out.append(n)
        except AttributeError as e: out.append(str(e))
    print(c.__name__, out, hasattr(o, "__dict__"), getattr(o, "__dict__", None), hasattr(o, "__weakref__"))
d = D()
d.a = "D's"
print(d.a, type(D.a).__name__, D.a is not A.a)
try: A.a.__get__(d)
except AttributeError as e: print(e)
A.a.__set__(d, "A's slot")
print(d.a, A.a.__get__(d))
class H:
    __slots__ = ("x",)
    x2 = property(lambda s: s.x * 2)
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)
    def __repr__(self): return f"H({self.x})"
print(H(2), H(2).x2, {H(1): 1}[H(1)], H(1) == H(1.0))
class I(H):
    __slots__ = ()
    def __setattr__(self, n, v): print("set", n, end=" "); super().__setattr__(n, v)
print(I(5))
try: I(5).other = 1
except AttributeError as e: print(e)
h = H(1)
for v in (2, 2.5, "s", None, [1], 2**70, h): h.x = v; print(type(h.x).__name__, end=" ")
print()
del h.x
for f in (lambda: h.x, lambda: delattr(h, "x"), lambda: repr(h), lambda: h.__slots__, lambda: H.x, lambda: H.__dict__["x"].__name__, lambda: vars(h), lambda: H.x.__get__(None, H) is H.x, lambda: H.x.__objclass__.__name__, lambda: H.x.__get__("not an H"), lambda: H.x.__delete__(h)):
    try: print(f())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class J:
    __slots__ = {"k": "the doc of k", "l": None}
print(J.k.__doc__, J.l.__doc__, sorted(J.__slots__))
class K:
    __slots__ = ["m", "n"]
K.__slots__.append("too late")
try: K().__dict__
except AttributeError as e: print(e)
class L:
    __slots__ = ("__p", "_q", "__r__")
    def __init__(self): self.__p, self._q, self.__r__ = 1, 2, 3
print(L()._L__p, L()._q, L().__r__, sorted(n for n in vars(L) if n.endswith(("p", "q", "r__"))))
class M(type):
    def __new__(m, n, b, ns): ns.setdefault("__slots__", ()); return super().__new__(m, n, b, ns)
class N(metaclass=M): x = 1
class O(N): y = 2
print(hasattr(N(), "__dict__"), hasattr(O(), "__dict__"), O().x, O().y)
for c, v in ((type("P", (), {"__slots__": ("a", "b")}), 1),):
    p = c(); p.a = v
    print([n for n in c.__slots__ if hasattr(p, n)], c.a.__get__(p))
