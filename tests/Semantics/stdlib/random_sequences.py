import random
r = random.Random(42)
print([r.random() for _ in range(5)])
print([r.randint(1, 100) for _ in range(10)], [r.randrange(0, 1000, 7) for _ in range(5)], [r.getrandbits(k) for k in (1, 8, 32, 64, 100)])
print([r.uniform(1, 10) for _ in range(3)], [r.choice("abcdef") for _ in range(8)], r.choices([1, 2, 3], weights=[1, 5, 2], k=6), r.choices("ab", cum_weights=[1, 3], k=4), r.choices("xyz", k=3))
l = list(range(10))
r.shuffle(l)
print(l, r.sample(range(100), 5), r.sample("abcdef", 3), r.sample([1, 2], counts=[3, 2], k=4))
print([r.gauss(0, 1) for _ in range(3)], [r.normalvariate(5, 2) for _ in range(2)], r.expovariate(1.5), r.betavariate(2, 3), r.gammavariate(2, 1), r.gammavariate(0.5, 1), r.triangular(0, 10, 3), r.lognormvariate(0, 1), r.vonmisesvariate(0, 4), r.paretovariate(3), r.weibullvariate(1, 1.5), r.binomialvariate(10, 0.3))
print(r.randbytes(8).hex(), r.randrange(10**30), r.randint(-2**70, 2**70), r.random())
st = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(st)
print(a == [r.random() for _ in range(3)], len(st[1]), st[0])
for seed in (0, 1, -1, 2**40, 2**100, "string seed", b"bytes", 1.5, bytearray(b"ba"), True, ""):
    x = random.Random(seed)
    print(repr(seed), x.random(), x.randint(0, 10**6))
random.seed(7)
print(random.random(), random.randint(1, 6), random.choice([1, 2, 3]), random.shuffle(m := [1, 2, 3, 4]), m, random.getrandbits(16))
random.seed("x", version=1)
print(random.random())
for f in (lambda: r.randint(5, 1), lambda: r.randrange(0), lambda: r.randrange(1, 10, 0), lambda: r.randrange(1.5), lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.sample({1}, 1), lambda: r.sample([1], -1), lambda: r.choices([], k=1), lambda: r.choices([1, 2], weights=[1]), lambda: r.choices([1], weights=[0]), lambda: r.choices([1], weights=[1], cum_weights=[1]), lambda: r.getrandbits(-1), lambda: r.getrandbits(0), lambda: r.seed([1]), lambda: r.seed(None) , lambda: r.setstate((1,)), lambda: r.shuffle((1, 2)), lambda: r.randint("a", 1), lambda: r.uniform("a", 1), lambda: r.sample(range(10**12), 2).__len__()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
