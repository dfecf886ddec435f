# Comprehensions in loops over changing types.
def sq(xs): return [x * x for x in xs]
for xs in ([1, 2], [1.5, 2], [2**40, 2**31], [True], [1j], [], range(4), (1, 2.5), {3: 0}):
    print(sq(xs))
try: sq(["a"])
except TypeError as e: print(e)
def flt(xs, k): return [x for x in xs if x > k]
print(flt(range(5), 2), flt([1.5, 3], 2), flt("abc", "a"), flt([[1], [2]], [1]), flt([2**70, 1], 5))
try: flt([1, "a"], 0)
except TypeError as e: print(e)
def both(n): return sum([i for i in range(n)]), sum(i for i in range(n)), len({i % 7 for i in range(n)}), len({i: i for i in range(n)})
print(both(0), both(10), both(1000))
def matrix(n): return [[i * n + j for j in range(n)] for i in range(n)]
def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(mul(matrix(3), matrix(3)), mul([[1.5]], [[2]]))
def attrs(objs): return [o.v for o in objs]
class A:
    def __init__(self, v): self.v = v
class B:
    v = "class"
class C:
    def __getattr__(self, n): return n * 2
print(attrs([A(1), B(), C(), A(2.5)]), attrs([A(1)] * 3))
try: attrs([A(1), 5])
except AttributeError as e: print(e)
def calls(fs, x): return [f(x) for f in fs]
print(calls([abs, str, lambda v: v + 1, float, A], -3)[:4], calls([], 1))
def grow():
    out = []
    for n in range(6): out.append([*(out[-1] if out else []), n])
    return out[-1]
print(grow())
def words(t): return {w: [i for i, x in enumerate(t) if x == w] for w in dict.fromkeys(t)}
print(words("a b a c b a".split()))
def deep(n): return [deep(n - 1) for _ in range(2)] if n else "x"
print(deep(3))
def early(xs):
    for y in [x for x in xs if x]:
        if y > 2: return y
    return None
print(early([0, 1, 3, 5]), early([]))
print(len([None for _ in range(10000)]), sum([i % 10 for i in range(10000)]), [i for i in range(100000) if i % 33333 == 0], max([(i * 7919) % 1009 for i in range(3000)]))
def str_build(n): return "".join([chr(97 + i % 26) for i in range(n)])
print(str_build(30), ",".join([str(i) for i in range(5)]), " ".join(f"{i:02}" for i in range(3)))
