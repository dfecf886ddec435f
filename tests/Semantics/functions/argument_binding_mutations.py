def f(a, *args, **kw):
    a.append(1)
    args += (9,)
    kw["new"] = 1
    a = "rebound"
    return a, args, kw
lst, tup, d = [], (1, 2), {"k": 0}
print(f(lst, *tup, **d), lst, tup, d)
def swap(a, b): a, b = b, a; return a, b
x, y = 1, 2
print(swap(x, y), x, y)
def g(n):
    n += 1
    return n
v = 10
print(g(v), v)
def h(l):
    l += [1]
    l = l + [2]
    return l
l = []
print(h(l), l)
def params(a, b=2):
    del a
    try:
        return a
    except UnboundLocalError as e:
        return str(e)
print(params(1))
def shadow(list, str="x"): return list, str
print(shadow(1), list("ab"))
def reuse(a):
    for a in range(3): pass
    with open_(5) as b: pass
    try: raise ValueError("v")
    except ValueError as a: pass
    try:
        return a
    except UnboundLocalError as e:
        return str(e)
class open_:
    def __init__(self, v): self.v = v
    def __enter__(self): return self.v
    def __exit__(self, *a): return False
print(reuse("arg"))
def loc(a, b=2, *c, d=4, **e):
    z = a
    return locals()
print(loc(1, 5, 6, q=7))
def many(a, b, c, d, e, f, g, h, i, j, k=10, l=11, *m): return a + b + c + d + e + f + g + h + i + j + k + l + len(m)
print(many(*range(10)), many(*range(15)), many(*range(10), l=0))
def passthrough(*args, **kw): return target(*args, **kw)
def target(a, b=2, *, c=3): return a, b, c
print(passthrough(1), passthrough(1, c=5), passthrough(*"xy"))
try:
    passthrough(1, 2, 3)
except TypeError as e:
    print(e)
