x = "outer"
print([x for x in range(3)], x, {x for x in (1,)}, {x: x for x in (1,)}, x)
y = 5
print([y * i for i in range(3)], [[y for _ in range(1)] for _ in range(2)])
def f():
    a = 1
    r = [a + b for b in range(3)]
    return r, "b" in locals()
print(f())
fs = [lambda: i for i in range(3)]
print([g() for g in fs], [g() for g in [lambda i=i: i for i in range(3)]])
class C:
    n = 2
    first_iter = [i for i in range(n)]
    try: body = [n for _ in range(1)]
    except NameError as e: body = str(e)
    nested = [[j for j in range(k)] for k in range(n)]
    lam = [(lambda: 1)() for _ in range(n)]
print(C.first_iter, C.body, C.nested, C.lam)
n = "global n"
class D:
    n = "class n"
    got = [n for _ in range(1)]
    cond = [z for z in "a" if n]
print(D.got, D.cond)
def del_inside():
    try: return [i for i in range(2)], i
    except NameError as e: return str(e)
print(del_inside())
def shadow_param(x): return [x for x in x], x
print(shadow_param("ab"))
def reuse():
    i = "kept"
    [i for i in range(3)]
    {i: 0 for i in range(2)}
    return i
print(reuse())
def closure():
    r = []
    for base in (1, 10): r.append([lambda: base + k for k in range(2)])
    return [[f() for f in row] for row in r]
print(closure())
def unbound():
    try: [q for _ in range(1)]
    except NameError as e: print(type(e).__name__, e)
    q = 1
unbound()
def loc():
    a = 1
    return [sorted(locals()) for b in range(1)]
print(loc())
print([__name__ for _ in range(1)], [globals() is g for g in [globals()]])
i = 100
print([i for i in [i for i in range(3)]], i, [(i, j) for i in range(2) for j in range(i)], [i for i in range(5) if (lambda: i % 2)()])
def nl():
    c = 0
    def inc():
        nonlocal c
        c += 1
        return c
    return [inc() for _ in range(3)], c
print(nl())
def exc():
    e = "kept"
    try: [1 / z for z in (1, 0)]
    except ZeroDivisionError: return e, "z" in locals()
print(exc())
