from collections import Counter
c = Counter("mississippi")
print(c, c["i"], c["zz"], c.most_common(2), c.most_common(), sum(c.values()), c.total(), sorted(c.elements()), list(c), dict(c), Counter(), Counter(a=3, b=0), Counter({"x": 2}), Counter([1, 1, 2]), repr(Counter()), "zz" in c)
c.update("mm"); c.update({"p": 10}); c.subtract("s"); c.subtract({"q": 2})
print(c, c.most_common()[-1], +c, -c)
del c["q"], c["never there"]
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(a + b, a - b, a & b, a | b, a == b, a <= b, Counter(a=1) < Counter(a=2, b=1), a != Counter(a=3, b=1, c=0), Counter(a=0) == Counter(), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
a += b
a -= Counter(a=1)
a |= Counter(z=9)
a &= Counter(a=2, z=1, c=5)
print(a, a.copy(), type(a.copy()).__name__, a.pop("a"), a)
for f in (lambda: Counter.fromkeys("ab"), lambda: Counter(1), lambda: Counter([[]]), lambda: Counter(a=1) + 5, lambda: Counter("a", "b"), lambda: Counter(a=1) < 5, lambda: Counter("ab").most_common("x")):
    try: print(f())
    except (NotImplementedError, TypeError) as e: print(type(e).__name__, e)
w = Counter(w for w in "the cat the dog the end cat".split())
print(w.most_common(1), sorted(w.items(), key=lambda p: (-p[1], p[0])), Counter(len(x) for x in w), max(w, key=w.get), Counter(a="x"), Counter([3, 1, 3, 2]).most_common(), isinstance(w, dict), list(Counter(a=2, b=-1, c=0).elements()), Counter(dict(a=1)) == {"a": 1}, {**Counter("ab")})
