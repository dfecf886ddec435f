out = []
for i in range(3):
    def f(x, i=i): return x * i
    class C:
        n = i
        def m(self): return self.n + i
    out.append((f, C))
print([f(10) for f, _ in out], [c.n for _, c in out], [c().m() for _, c in out])
def maker():
    fs = []
    for i in range(3):
        j = i * 10
        fs.append(lambda: (i, j))
    i, j = "changed", "too"
    return fs
print([f() for f in maker()])
def proper():
    fs = []
    for i in range(3):
        def bind(n):
            def g(): return n
            return g
        fs.append(bind(i))
    return [f() for f in fs]
print(proper())
def accumulate():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    return [add(i) for i in range(5)], total
print(accumulate())
def recursive_local(n):
    def fact(k): return 1 if k < 2 else k * fact(k - 1)
    def even(k): return k == 0 or odd(k - 1)
    def odd(k): return k != 0 and even(k - 1)
    return fact(n), even(n), odd(n)
print(recursive_local(10), recursive_local(7))
def conditional_def(flag):
    if flag:
        def h(): return "first"
    else:
        def h(): return "second"
    return h()
print(conditional_def(1), conditional_def(0))
def redefine():
    def a(): return 1
    b = a
    def a(): return 2
    return a(), b()
print(redefine())
def loop_var_after():
    for i in range(5):
        if i == 3: break
    def g(): return i
    i += 100
    return g()
print(loop_var_after())
def try_def():
    try: raise ValueError("v")
    except ValueError as e:
        def g():
            try: return e
            except NameError as n: return str(n)
    return g()
print(try_def())
def with_def():
    class CM:
        def __enter__(self): return "entered"
        def __exit__(self, *a): pass
    fs = []
    for k in range(2):
        with CM() as c: fs.append(lambda: (c, k))
    return [f() for f in fs]
print(with_def())
def counterfactory():
    counts = {}
    def count(k):
        counts[k] = counts.get(k, 0) + 1
        return counts
    for k in "abca": r = count(k)
    return r
print(counterfactory())
def dispatch():
    table = {}
    for op, fn in (("+", lambda a, b: a + b), ("-", lambda a, b: a - b)): table[op] = lambda a, b, fn=fn, op=op: (op, fn(a, b))
    return [table[o](5, 3) for o in "+-"]
print(dispatch())
gens = [(lambda n: (n * k for k in range(3)))(i) for i in range(3)]
print([list(g) for g in gens])
def deep():
    a = 1
    def f1():
        b = 2
        def f2():
            c = 3
            def f3(): return a + b + c
            return f3
        return f2
    for _ in range(3): r = f1()()()
    return r
print(deep())
