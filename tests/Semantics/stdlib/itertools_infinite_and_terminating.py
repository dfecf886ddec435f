from itertools import *
def take(n, it): return [x for x, _ in zip(it, range(n))]
print(take(4, count()), take(3, count(5, -2)), take(3, count(0.5, 0.25)), take(2, count(2**63 - 1)), count(3), count(1, 2), count(1.5), take(5, cycle("ab")), list(cycle([])), list(repeat("x", 3)), take(2, repeat(1)), repeat(5, 2), repeat("a"), list(repeat(1, -5)), list(repeat(1, 0)))
print(list(accumulate([1, 2, 3])), list(accumulate("abc")), list(accumulate([])), list(accumulate([1, 2], initial=10)), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=2)), list(accumulate([], initial=5)), list(accumulate([0.1] * 3)))
print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", "cd"])), list(compress("abcdef", [1, 0, 1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, "", 2])), list(filterfalse(lambda x: x % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise("a")), list(zip_longest("ab", "xyz", fillvalue="-")), list(zip_longest("a", [1, 2])), list(zip_longest()), list(batched("abcdefg", 3)), list(batched("ab", 5)), list(batched("abcd", 2, strict=True)))
print(list(islice("abcdef", 3)), list(islice("abcdef", 2, 5)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 0)), list(islice("abc", 5, 10)), list(islice(count(), 2, 9, 3)), list(islice("abc", None)), [list(t) for t in tee("abc")], [list(t) for t in tee([1], 3)], tee("a", 0))
a, b = tee(iter(range(4)))
print(next(a), next(a), list(b), list(a))
print([(k, list(g)) for k, g in groupby("aabbbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda v: v % 2)], [k for k, g in groupby("aab")], list(groupby([])))
g = groupby("aab")
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))
for f in (lambda: list(batched("abc", 2, strict=True)), lambda: batched("a", 0), lambda: islice("a", -1), lambda: islice("a", 1, 2, 0), lambda: islice("a", "x"), lambda: islice("a"), lambda: count("a"), lambda: count(1, "a"), lambda: repeat(), lambda: repeat(1, "a"), lambda: chain(5), lambda: list(chain(5)), lambda: chain.from_iterable(5), lambda: list(chain.from_iterable([1])), lambda: accumulate(5), lambda: list(accumulate(["a", 1])), lambda: list(starmap(pow, [1])), lambda: list(starmap(pow, [(1,)])), lambda: zip_longest("a", fill=1), lambda: tee("a", -1), lambda: tee(5), lambda: groupby(), lambda: list(groupby([1], key=5)), lambda: takewhile(1), lambda: cycle(5), lambda: pairwise(5), lambda: list(compress([1], 5)), lambda: count(x=1), lambda: cycle(a=1)):
    try: print(type(f()).__name__)
    except Exception as e: print(type(e).__name__, e)
