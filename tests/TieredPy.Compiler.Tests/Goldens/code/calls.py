f()
f(a, b)
f(a, *b, c)
f(*a)
f(**k)
f(a, b=1, **k, c=2)
f(*a, *b, x=1, **k, **m)
o.m(1, x=2)
o.m(*a, **k)
any(x for x in y)
all(x > 0 for x in y)
tuple(x for x in y)
print("many", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)
class C(B):
    def m(self, x):
        super().m(x)
        super().a
        super(C, self).m(x)
        super(C, self).a
        super().__class__
    def n():
        super().m()
@a
@b.c(d)
def g(): pass
@a
class D(B, metaclass=M, **k): pass
import sys
sys.exit(1)
