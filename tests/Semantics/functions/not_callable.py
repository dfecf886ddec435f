for v in (1, "s", None, [], {}, (), 1.5, True, ..., NotImplemented, {1}, range(1), b"", 1j):
    try:
        v()
    except TypeError as e:
        print(e)
class A: pass
class B:
    def __call__(self, *a, **k):
        return "called", a, k
class C:
    __call__ = 5
class D:
    __call__ = B()
class E:
    __call__ = None
for c in (A, B, C, D, E):
    try:
        print(c.__name__, callable(c()), c()(1, x=2))
    except TypeError as e:
        print(c.__name__, e)
a = A()
a.__call__ = lambda: "instance"
try:
    a()
except TypeError as e:
    print(e, callable(a))
import math
try:
    math()
except TypeError as e:
    print(e)
for f in (lambda: "abc"(1), lambda: [1, 2](0), lambda: (1, 2)(), lambda: None(), lambda: (5)(3), lambda: {}(a=1), lambda: A()(), lambda: B()()()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Chain:
    def __call__(self, n):
        return self if n else "end"
print(Chain()(1)(2)(0))
class Meta(type):
    def __call__(cls, *a):
        return "meta call", a
class M(metaclass=Meta):
    def __init__(self):
        print("never")
print(M(1, 2))
s = staticmethod(lambda x: x * 2)
print(s(4), callable(s), callable(classmethod(len)), callable(property()))
try:
    classmethod(len)()
except TypeError as e:
    print(e)
try:
    property()()
except TypeError as e:
    print(e)
