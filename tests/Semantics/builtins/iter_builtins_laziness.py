log = []
def src(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        yield i
m = map(lambda v: log.append(f"f{v}") or v, src("a", 3))
print(log)
print(next(m), log)
log.clear()
f = filter(lambda v: v % 2, src("b", 5))
print(log, next(f), log)
log.clear()
z = zip(src("c", 2), src("d", 2))
print(log, next(z), log)
log.clear()
e = enumerate(src("e", 2), 10)
print(log, next(e), log)
log.clear()
r = reversed([1, 2, 3])
print(next(r))
print(any(v > 0 for v in src("g", 5)), log)
log.clear()
print(1 in src("h", 5), log)
log.clear()
print(next(src("i", 3)), log)
log.clear()
x, *y = src("j", 3)
print(x, y, log)
log.clear()
print(list(zip(src("k", 3), src("l", 1))), log)
log.clear()
for v in map(str, src("m", 3)):
    if v == "1": break
print(log)
log.clear()
print(max(src("n", 2)), sum(src("o", 2)), sorted(src("p", 2)), log)
log.clear()
print([*src("q", 2)], {*src("r", 1)}, dict(enumerate(src("s", 1))), log)
log.clear()
it = src("t", 4)
print(list(zip(it, it)), log)
g = (log.append("lazy") for _ in [1])
print(log[-1])
def infinite():
    n = 0
    while True:
        yield n
        n += 1
print(next(filter(lambda v: v > 100, infinite())), [v for v, _ in zip(infinite(), range(3))], next(v for v in map(lambda q: q * q, infinite()) if v > 50), all(v < 5 for v in infinite()), next(zip(infinite(), infinite())), next(enumerate(infinite(), 5)), 7 in infinite())
c = map(lambda a, b: (a, b), infinite(), "xyz")
print(list(c))
a = iter([1, 2, 3])
b = map(lambda v: v * 10, a)
print(next(b), next(a), next(b), list(a), list(b))
