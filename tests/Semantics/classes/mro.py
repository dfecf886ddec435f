class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(C, B): pass
def names(c): return [k.__name__ for k in c.__mro__]
print(names(D), names(E), D.__bases__ == (B, C), D.__base__.__name__, D.mro() == list(D.__mro__))
for bases in ((D, E), (A, B), (B, B), (object, A), (A, object), (int, str), (5,), ("x",), (bool,), (type(None),), (A, 5), (len,)):
    try:
        c = type("X", bases, {})
        print(names(c))
    except TypeError as e:
        print(e)
class O: pass
class F(O): pass
class G(O): pass
class H(F, G): pass
class I(H, F, G): pass
class J(G): pass
class K(I, J): pass
print(names(K))
class X(O): pass
class Y(O): pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    class Z(XY, YX): pass
except TypeError as e:
    print(e)
class Meta(type):
    def mro(cls):
        m = super().mro()
        return m[:1] + [A] + [k for k in m[1:] if k is not A]
class M(O, metaclass=Meta): pass
print(names(M), issubclass(M, A), A in M.__bases__)
class BadMeta(type):
    def mro(cls): return [cls, 5]
try:
    class N(metaclass=BadMeta): pass
except TypeError as e:
    print(e)
class P: pass
p = P()
class Q(F): pass
Q.__bases__ = (G,)
print(names(Q))
for bad in ((), (Q,), 5, (5,)):
    try:
        Q.__bases__ = bad
    except TypeError as e:
        print(e)
