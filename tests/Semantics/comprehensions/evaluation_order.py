def t(x):
    print(x, end=" ")
    return x
print([t(("e", i, j)) for i in t([1, 2]) for j in t("a") if t(i)])
print({t(("k", i)): t(("v", i)) for i in t([1, 2])})
print(len({t(i) for i in t((3, 4))}))
print([i for i in range(4) if t(i % 2) if t("second")])
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter", end=" "); return self
    def __next__(self):
        print("next", end=" ")
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
print([x for x in It(2)])
print([(x, y) for x in It(1) for y in It(1)])
try: [1 / x for x in It(2)]
except ZeroDivisionError: print("stopped")
for bad in ("[x for x in 5]", "[x for x in [1] for y in x]", "[a for a, b in [1]]", "[a for a, b in [(1, 2, 3)]]", "{[]: 1 for x in [1]}", "{[] for x in [1]}", "[x.y for x in [1]]", "[undefined for x in [1]]", "[x for x in undefined]", "[x() for x in [1]]", "{x: y for x, y in {1: 2}}", "[*x for x in [[1]]]", "[x for x in None]", "{**x for x in [1]}", "[x for x in [1, 2] if x > 'a']"):
    try: eval(bad)
    except Exception as e: print(bad, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
d = {}
r = [d.setdefault(k, len(d)) for k in "abcab"]
print(r, d)
l = [1, 2, 3]
print([l.append(x) or x for x in l if len(l) < 6], l)
print([(x, y) for x, *y in ("abc", [1], (2, 3))], [x for [x, y] in [(1, 2)]], [a for a, in [(1,)]])
arr = [0, 0]
print([arr[0] for arr[0] in range(3)], arr)
class O: pass
print([O.v for O.v in "xy"], O.v, [len(q) for q in ("a", [1, 2])], [q for q in (lambda: (1, 2))()])
print([[r * c for c in range(3)] for r in range(3)], [c for r in [[1], [2, 3]] for c in r], [x if x % 2 else -x for x in range(4)], [(x, y) for x in range(3) for y in range(x) if (x + y) % 2], [not x for x in (0, 1)], [x for x in "ab" for _ in range(2)], [lambda: 0 for _ in range(0)], [...  for _ in range(1)], [x, y] if (x := 1) and (y := 2) else 0)
