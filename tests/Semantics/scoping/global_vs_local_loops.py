total = 0
for i in range(10): total += i
print(total, i)
def f():
    total = 0
    for i in range(10): total += i
    return total, i
print(f(), total)
def g():
    global total
    for i in range(3): total += i
    return total
print(g(), total)
def h():
    t = total
    for total_ in range(3): t += total_
    return t
print(h())
acc = []
def mutate():
    for i in range(3): acc.append(i)
    return acc is globals()["acc"]
print(mutate(), acc)
def rebind():
    acc = [9]
    acc.append(1)
    return acc
print(rebind(), acc)
n = 3
while n:
    def show(): return n
    n -= 1
    print(show(), end=" ")
print()
def counter():
    c = {"n": 0}
    def inc(): c["n"] += 1; return c["n"]
    return inc
k = counter()
print(k(), k(), k())
def kinds():
    a = 1
    def rd(): return a
    def wr():
        nonlocal a
        a = a * 2
    for _ in range(3): wr()
    return rd(), a
print(kinds())
x = "g"
def chain():
    r = [x]
    def inner():
        x = "inner"
        r.append(x)
        def innermost():
            global x
            r.append(x)
            x = "set from innermost"
        innermost()
        r.append(x)
    inner()
    r.append(x)
    return r
print(chain(), x)
for x in "ab": pass
print(x)
[x for x in range(5)]
print(x)
def loops(n):
    out = []
    for i in range(n):
        if i % 2: y = i
        try: out.append(y)
        except UnboundLocalError: out.append(None)
    return out
print(loops(5))
def exc_loop():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as e: last = e.args[0]
        try: e
        except UnboundLocalError: pass
    return last
print(exc_loop())
LIMIT = 5
def uses_const(v): return v < LIMIT
r1 = [uses_const(v) for v in (3, 7)]
LIMIT = 10
print(r1, [uses_const(v) for v in (3, 7)])
def hot():
    s = 0
    for i in range(1000): s += LIMIT
    return s
print(hot())
LIMIT = 0.5
print(hot())
def changing():
    global LIMIT
    out = []
    for i in range(4):
        out.append(LIMIT)
        if i == 1: LIMIT = "str"
    return out
print(changing())
import builtins
def uses_abs(v): return abs(v)
print([uses_abs(-i) for i in range(3)])
abs = lambda v: "shadow"
print(uses_abs(-1))
del abs
print(uses_abs(-1))
