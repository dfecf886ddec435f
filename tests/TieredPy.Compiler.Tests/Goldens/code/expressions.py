a + b * c - d ** e // f % g
-a; +a; ~a; not a
a if b else c
(a and b) or (c and not d)
a < b; a < b <= c != d; a in b; a not in b; a is None; a is not b
x = (y := f(z)) + y
lambda: 0
lambda p, q=1, /, r=2, *s, t, u=3, **v: (p, q, r, s, t, u, v)
a[0]; a[i:j]; a[i:j:k]; a[:]; a[::2]; a[1:2]; a[..., 0]; a[i, j:k]
a.b.c(d).e[f].g()
(a
 .long_name
 .other(1,
        2)
 .third)
def f(x, y):
    return x is None or y is not None and x not in y
def g(x):
    if not (x and (x.a or not x.b)):
        return 1 if x == 2 else 3
    assert x, "message"
    assert not x.y
