counter = 0
def bump(n=1):
    global counter
    counter += n
    return counter
print(bump(), bump(5), counter)
def read(): return counter
counter = "rebound"
print(read())
try: bump()
except TypeError as e: print(e)
def make():
    global K, helper
    class K:
        v = counter
    def helper(): return K.v
make()
print(K.v, helper(), K.__qualname__, helper.__qualname__)
def loop_global():
    global gi
    for gi in range(3): pass
    with open(__file__) as gf: pass
    import math as gm
    return "gf" in globals(), "gm" in globals()
print(loop_global(), gi)
def exc_global():
    global ge
    try: raise ValueError("g")
    except ValueError as ge: pass
    return "ge" in globals()
print(exc_global())
def imp_global():
    global os
    import os
imp_global()
print(os.sep)
def nested():
    global deep
    def inner():
        deep = "local in inner"
        def innermost():
            global deep
            deep = "set by innermost"
        innermost()
        return deep
    return inner(), deep
print(nested())
def comp_global():
    global cg
    [cg for cg in range(3)]
    return "cg" in globals(), [cg := i for i in range(2)], cg
print(comp_global())
def tup():
    global ta, tb
    ta, *tb = 1, 2, 3
    ta += 1
    del tb[0]
tup()
print(ta, tb)
x = "module"
def shadow():
    x = "function"
    def get_global():
        global x
        return x
    def get_local(): return x
    return get_global(), get_local(), globals()["x"]
print(shadow())
def cls():
    x = "fn"
    class A:
        global x
        y = x
        x = "set from class body"
        def m(self): return x
    return A.y, hasattr(A, "x"), A().m(), x
print(cls(), x)
def many():
    global m1, m2, m3
    m1 = m2 = m3 = []
    m1.append(1)
many()
print(m1, m2 is m3)
exec("global ex\nex = 5")
print(ex)
print(eval("globals()['x']"), sorted(k for k in globals() if k in ("ta", "gi", "deep", "ge")))
