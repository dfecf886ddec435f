def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def f0(): return "f0"
def f1(a): return a
def f2(a, b): return a, b
def f3(a, b, c): return a, b, c
def d1(a, b=2): return a, b
def d2(a, b=2, c=3): return a, b, c
for f in (f0, f1, f2, f3, d1, d2):
    for n in range(5):
        print(f.__name__, n, end=": ")
        attempt(f, *range(n))
attempt(f1, b=1)
attempt(f1, 1, b=1)
attempt(f1, 1, a=1)
attempt(f2, 1, a=1)
attempt(f2, a=1)
attempt(f2, b=1)
attempt(f3, b=1)
attempt(f3, c=1, a=2)
attempt(f2, a=1, b=2, c=3)
attempt(f2, x=1, y=2)
attempt(d1, b=1)
attempt(d2, 1, c=9)
attempt(d2, 1, 2, 3, b=4)
attempt(f0, x=1)
attempt(f0, 1, x=1)
attempt(d2, 1, 2, 3, 4, 5)
