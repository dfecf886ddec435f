def count(start=0, step=1):
    while True:
        yield start
        start += step
def islice(it, *a):
    s = slice(*a)
    start, stop, step = s.start or 0, s.stop, s.step or 1
    for i, x in enumerate(it):
        if stop is not None and i >= stop: return
        if i >= start and (i - start) % step == 0: yield x
print(list(islice(count(), 5)), list(islice(count(10, -3), 2, 8, 2)), list(islice(count(0.5, 0.25), 4)), list(islice(count(2**63 - 1), 3)))
def accumulate(it, f=lambda a, b: a + b):
    it = iter(it)
    try: acc = next(it)
    except StopIteration: return
    yield acc
    for x in it:
        acc = f(acc, x)
        yield acc
print(list(accumulate([1, 2, 3.5, 2**70])), list(accumulate("abc")), list(accumulate([])), list(accumulate([3, 1, 4], max)))
def groupby(it):
    prev, bucket = object(), None
    for x in it:
        if x != prev:
            if bucket is not None: yield prev, bucket
            prev, bucket = x, []
        bucket.append(x)
    if bucket is not None: yield prev, bucket
print([(k, len(v)) for k, v in groupby("aaabbc")], list(groupby("")))
def tee(it, n=2):
    it = iter(it)
    buffers = [[] for _ in range(n)]
    def gen(b):
        while True:
            if not b:
                try: v = next(it)
                except StopIteration: return
                for q in buffers: q.append(v)
            yield b.pop(0)
    return [gen(b) for b in buffers]
a, b = tee(x * x for x in range(4))
print(next(a), next(a), list(b), list(a))
def cycle(it):
    saved = []
    for x in it:
        yield x
        saved.append(x)
    while saved: yield from saved
print("".join(islice(cycle("abc"), 8)), list(cycle("")))
def takewhile(p, it):
    for x in it:
        if not p(x): return
        yield x
print(list(takewhile(lambda x: x < 20, (x * x for x in count()))))
def combos(xs, k):
    if k == 0: yield (); return
    for i, x in enumerate(xs):
        for rest in combos(xs[i + 1:], k - 1): yield (x, *rest)
print(list(combos("abcd", 2)), sum(1 for _ in combos(range(10), 4)))
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)), sum(1 for _ in collatz(97)))
def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = q * 10, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else: q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print("".join(map(str, islice(pi_digits(), 40))))
