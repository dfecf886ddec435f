def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def k1(*, a): return a
def k2(*, a, b): return a, b
def k3(*, a, b, c): return a, b, c
def kd(*, a=1, b): return a, b
def pk(x, *, a, b=2): return x, a, b
def pd(x, y=5, *, a=1): return x, y, a
attempt(k1)
attempt(k1, a=1)
attempt(k1, 1)
attempt(k1, 1, a=2)
attempt(k1, 1, 2, a=3)
attempt(k2)
attempt(k2, a=1)
attempt(k3)
attempt(k3, b=1)
attempt(kd)
attempt(kd, b=5)
attempt(kd, a=5)
attempt(kd, 1, b=5)
attempt(pk)
attempt(pk, 1)
attempt(pk, 1, 2)
attempt(pk, 1, 2, a=3)
attempt(pk, 1, 2, 3, a=3, b=4)
attempt(pk, 1, a=3)
attempt(pk, a=3)
attempt(pk, x=1, a=3, b=4)
attempt(pk, 1, a=1, c=2)
attempt(pd, 1, 2, 3)
attempt(pd, 1, 2, 3, a=4)
attempt(pd)
attempt(pd, a=1)
try:
    pd(1, a=1, **{"a": 2})
except TypeError as e:
    print(e)
def star(*args, sep, end="\n"): return args, sep, end
attempt(star, 1, 2)
attempt(star, 1, 2, sep="-")
attempt(star, sep="-", end="")
attempt(star, sep="-", foo=1)
