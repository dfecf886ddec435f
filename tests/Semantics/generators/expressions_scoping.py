x = "global"
g = (x for x in range(3))
print(list(g), x)
n = 3
g = (i * n for i in range(n))
n = 10
print(list(g))
def f():
    y = 1
    g = (y for _ in range(2))
    y = 2
    return list(g)
print(f())
def outer_iter():
    print("outermost evaluated now")
    return [1, 2]
g = (print("inner evaluated", i) or i for i in outer_iter())
print("created")
print(list(g))
try: g = (i for i in 5)
except TypeError as e: print(e)
g = (i for i in [1] for j in 5)
print("no error yet")
try: next(g)
except TypeError as e: print(e)
try: (undefined for _ in [1])
except NameError: print("not reached")
else: print("lazy")
try: (i for i in undefined)
except NameError as e: print(e)
class C:
    k = [1, 2]
    ok = list(i for i in k)
    try: bad = list(k for _ in range(1))
    except NameError as e: err = str(e)
print(C.ok, getattr(C, "err", None), getattr(C, "bad", None))
print(sum(i for i in range(5)), max((i, -i) for i in (1, 2)), list((i, j) for i in range(2) for j in range(i + 1)), list(i for i in range(10) if i % 2 if i > 3), "".join(c for c in "a1b2" if c.isalpha()))
fs = list(lambda: i for i in range(3))
print([f() for f in fs])
def gen_in_gen(): return list(list(j for j in range(i)) for i in range(3))
print(gen_in_gen())
g = ((yield_ := i) for i in range(3))
print(list(g), yield_)
def walrus():
    r = any((last := i) > 1 for i in range(5))
    return r, last
print(walrus())
it = iter(range(6))
print(list((a, b) for a, b in zip(it, it)), list(x for x in (y for y in (z for z in "ab"))))
def mutate():
    l = [1]
    g = (l.append(i) or i for i in l if len(l) < 4)
    return list(g), l
print(mutate())
print((i for i in []).__name__, type(i for i in []).__name__, next((i for i in [5]), None), next((i for i in []), "empty"), dict((k, v) for k, v in [("a", 1)]), [*(i for i in "xy")], {*(i for i in "x")}, sorted((-i for i in range(3))))
def args(*a): return a
print(args(*(i for i in range(2)), *(j for j in "a")), args(i for i in [1])[0].__name__)
