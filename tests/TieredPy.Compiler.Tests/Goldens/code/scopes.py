def f():
    a = 1
    def g():
        nonlocal a
        a += 1
        def h(): return a, b
        return h
    b = 2
    return g
def i(x, y):
    def j(): return x
    del y
    return j
def k():
    global a, z
    a = z
    def l():
        print(a)
        del z2
        z2 = 1
    lambda: [a for _ in x]
def m(a, *args, b, **kw):
    return lambda: (a, args, b, kw)
class N:
    a = 1
    def o(self): return a
    b = [a for _ in a]
def p(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17):
    a0 = a1; a16 = a17
    print(a14, a15, a16, a17)
    a15 = a16
    return a15
def q(c):
    if c: d = 1
    print(d)
    for e in c: pass
    e
    try: v = 1
    except E as ex: pass
    v; ex
