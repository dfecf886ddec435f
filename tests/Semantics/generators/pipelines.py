def source(n):
    for i in range(n):
        log.append(f"s{i}")
        yield i
def double(it):
    for x in it:
        log.append(f"d{x}")
        yield x * 2
def keep(it, pred):
    for x in it:
        if pred(x): yield x
def take(it, n):
    for i, x in enumerate(it):
        if i >= n: return
        yield x
log = []
print(list(take(keep(double(source(10)), lambda v: v % 4 == 0), 2)), log)
def primes():
    yield 2
    found = [2]
    n = 3
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 2
print(list(take(primes(), 15)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)], next(x for x in f if x > 10**20))
def coroutine(fn):
    def start(*a):
        g = fn(*a)
        next(g)
        return g
    return start
@coroutine
def grep(pat, target):
    while True:
        line = yield
        if pat in line: target.send(line)
@coroutine
def sink(out):
    while True: out.append((yield))
out = []
p = grep("py", sink(out))
for w in ("python", "java", "pypy"): p.send(w)
print(out)
def tree(d, depth=0):
    for k, v in d.items():
        yield depth, k
        if isinstance(v, dict): yield from tree(v, depth + 1)
print(list(tree({"a": {"b": {}, "c": {"d": 1}}, "e": 2})))
def perms(xs):
    if len(xs) <= 1: yield xs
    else:
        for i, x in enumerate(xs):
            for p in perms(xs[:i] + xs[i + 1:]): yield [x] + p
print(sum(1 for _ in perms(list(range(5)))), list(perms(list("ab"))), next(perms([3, 1, 2])))
def scheduler(tasks):
    queue = list(tasks)
    while queue:
        t = queue.pop(0)
        try:
            yield next(t)
            queue.append(t)
        except StopIteration as e: yield ("done", e.value)
def task(name, n):
    for i in range(n): yield f"{name}{i}"
    return name
print(list(scheduler([task("a", 2), task("b", 1), task("c", 3)])))
def batched(it, n):
    it = iter(it)
    while b := list(take(it, n)): yield b
print(list(batched("abcdefgh", 3)))
def bits(n):
    while n:
        yield n & 1
        n >>= 1
print(list(bits(37)), sum(bits(2**100 - 1)), "".join(map(str, bits(10)))[::-1])
