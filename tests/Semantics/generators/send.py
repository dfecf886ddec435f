def echo():
    x = yield "ready"
    while True:
        x = yield f"got {x!r}"
g = echo()
print(next(g), g.send(1), g.send(None), next(g), g.send([2]))
def avg():
    total, n = 0, 0
    r = None
    while True:
        v = yield r
        if v is None: return total, n
        total += v
        n += 1
        r = total / n
g = avg()
next(g)
print(g.send(10), g.send(20), g.send(2**70))
try: g.send(None)
except StopIteration as e: print(e.value)
try: g.send(1)
except StopIteration as e: print("finished", e.value)
g = echo()
try: g.send("not started")
except TypeError as e: print(e)
print(g.send(None))
for bad in (lambda: g.send(), lambda: g.send(1, 2), lambda: g.send(x=1)):
    try: bad()
    except TypeError as e: print(e)
def expr():
    a = (yield 1) + (yield 2) * 10
    b = [(yield "l1"), (yield "l2")]
    c = {(yield "k"): (yield "v")}
    d = f((yield "arg"), k=(yield "kw"))
    e = (yield "cond") if (yield "test") else 0
    return a, b, c, d, e
def f(*a, **k): return a, k
g = expr()
out = [next(g)]
try:
    for i in range(20): out.append(g.send(i))
except StopIteration as e: print(out, e.value)
def unpack():
    a, b = yield
    while True: a, b = yield a + b, a * b
g = unpack()
next(g)
print(g.send((1, 2)), g.send((3.5, 2)), g.send("a" and (2**40, 2**40)))
try: g.send(5)
except TypeError as e: print(e)
try: next(g)
except StopIteration: print("dead after an exception")
def attr_target():
    o.x = yield
    d["k"] = yield o.x
    yield d
class o: pass
d = {}
g = attr_target()
next(g)
print(g.send("X"), g.send("K"))
def augmented():
    n = 1
    while True: n += yield n
g = augmented()
print(next(g), g.send(5), g.send(0.5))
