from itertools import *
from collections import deque
import operator
def take(n, it): return list(islice(it, n))
def prepend(v, it): return chain([v], it)
def tabulate(f, start=0): return map(f, count(start))
def tail(n, it): return iter(deque(it, maxlen=n))
def nth(it, n, default=None): return next(islice(it, n, None), default)
def quantify(it, pred=bool): return sum(map(pred, it))
def all_equal(it): g = groupby(it); return next(g, True) and not next(g, False)
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def flatten(ls): return chain.from_iterable(ls)
def roundrobin(*its):
    iterators = map(iter, its)
    for active in range(len(its), 0, -1):
        iterators = cycle(islice(iterators, active))
        yield from map(next, iterators)
def partition(pred, it):
    a, b = tee(it)
    return list(filterfalse(pred, a)), list(filter(pred, b))
def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def unique(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x
def sliding(it, n):
    it = iter(it)
    w = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x)
        yield tuple(w)
def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    data[:3] = 0, 0, 0
    for p in compress(range(int(n ** 0.5) + 1), data): data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(range(n), data)
def polynomial(roots):
    poly = [1]
    for r in roots: poly = list(map(operator.sub, poly + [0], [0] + [r * c for c in poly]))
    return poly
print(take(3, "abcd"), list(prepend(1, [2, 3])), take(3, tabulate(lambda n: n * n)), list(tail(2, "abcde")), nth("abc", 1), nth("abc", 9, "none"), quantify([0, 1, 2]), all_equal("aaa"), all_equal("ab"), all_equal(""), "".join(ncycles("ab", 3)), list(flatten([[1], [2, 3]])), "".join(roundrobin("abc", "d", "ef")), partition(lambda v: v > 2, range(5)), list(powerset("abc")), "".join(unique("AaBb", str.lower)), list(sliding("abcd", 3)), list(sieve(40)), polynomial([1, 2, 3]))
print(dict(sorted((k, sum(1 for _ in g)) for k, g in groupby(sorted("mississippi")))), list(map(operator.mul, count(1), [2, 3, 4])), list(accumulate(range(1, 6), operator.mul)), sum(starmap(operator.mul, zip([1, 2], [3, 4]))), list(islice(accumulate(repeat(1)), 4)), list(zip(*[iter("abcdef")] * 2)), [list(b) for b in batched(range(5), 2)], list(chain.from_iterable(zip("ace", "bdf"))), next(dropwhile(lambda v: v < 1000, accumulate(count(1)))))
