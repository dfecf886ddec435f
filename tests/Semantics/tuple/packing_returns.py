def multi(n):
    if n == 0:
        return
    if n == 1:
        return 1
    if n == 2:
        return 1,
    if n == 3:
        return 1, "b"
    return *range(n), n
print([multi(i) for i in range(5)])
def swap(a, b, c):
    a, b, c = c, a, b
    return a, b, c
print(swap(1, 2, 3), swap(*"xyz"))
def fib():
    a, b = 0, 1
    while True:
        yield a, b
        a, b = b, a + b
g = fib()
print([next(g) for _ in range(6)])
def order():
    def s(x):
        log.append(x)
        return x
    log = []
    a = [0, 0]
    a[s(0)], a[s(1)] = s("x"), s("y")
    return a, log
print(order())
x = (1, 2, 3)
x = x[0], *x[1:], *x
print(x)
t = (yield_ := 5), 6
print(t, yield_)
t = 1, (2, (3, (4,)))
a, (b, (c, (d,))) = t
print(a, b, c, d, t[1][1][1][0])
print((1, 2)[0], ("a")[0], ("a",)[0], (1,) == 1, ((1,)) == (1,), (1, 2, 3)[True], not (), (lambda: (1, 2))(), (lambda *a: a)(*(1, 2), 3))
print(*(1, 2), *[3], sep="-")
for i, in [(1,), (2,)]:
    print(i, end=" ")
print()
print([(a, b) for a in (1, 2) for b in "xy"], {(a, a * a) for a in (2,)}, dict([(1, 2), "ab", [3, 4]]), sum([(1,), (2,)], ()), tuple(map(max, (1, 5), (3, 2))), divmod(*(17, 5)))
