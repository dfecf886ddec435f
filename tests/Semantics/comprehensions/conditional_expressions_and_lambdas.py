print([("even", "odd")[i % 2] for i in range(3)], [i if i % 2 else -i for i in range(5)], [i for i in range(10) if i % 2 if i % 3], [(lambda: i)() for i in range(3)], [f(2) for f in (lambda x: x + 1, lambda x: x * 10)], [(lambda x, y=i: x + y)(10) for i in range(3)], [x for x in (lambda: [1, 2])()], [[(lambda: (i, j))() for j in range(2)] for i in range(2)])
print([a and b for a in (0, 1) for b in (0, 2)], [a or b for a in (0, 1) for b in (0, 2)], [not a for a in (0, 1, "")], [1 < x < 4 for x in range(6)], [x in "aeiou" for x in "abe"], [x is None for x in (None, 0)], [*(x for x in "ab"), *[y for y in "cd"]], [x := 5, x + 1], [(y := i * 2) + y for i in range(3)], y)
print([s.upper() for s in "ab"], [s[::-1] for s in ("ab", "cd")], [len(s) for s in ("", "a")], [d["k"] for d in ({"k": 1}, {"k": 2})], [t[0] + t[1] for t in ((1, 2), (3, 4))], [f"{i}:{v}" for i, v in enumerate("ab")], [i.real for i in (1, 2.5)], [{i: i} for i in range(2)], [{i} for i in range(2)], [(i,) for i in range(2)], [[i] for i in range(2)], [i for i, in ((1,), (2,))], [print(i, end=" ") for i in range(3)])
compose = [lambda x, k=k: x ** k for k in range(4)]
print([f(3) for f in compose], [sum(f(v) for f in compose) for v in range(3)])
fizz = ["FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i for i in range(1, 16)]
print(fizz)
triples = [(a, b, c) for c in range(20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples, [x for t in triples for x in t if x > 15])
def f(n): return [[1 if j in (0, i) else None for j in range(i + 1)] for i in range(n)]
def pascal(n):
    rows = [[1]]
    [rows.append([1, *[a + b for a, b in zip(rows[-1], rows[-1][1:])], 1]) for _ in range(n - 1)]
    return rows
print(f(3), pascal(5), [sum(r) for r in pascal(6)])
data = [{"n": "a", "v": 3, "tags": ["x", "y"]}, {"n": "b", "v": 1, "tags": []}, {"n": "c", "v": 2, "tags": ["y"]}]
print([d["n"] for d in sorted(data, key=lambda d: d["v"])], {t for d in data for t in d["tags"]} == {"x", "y"}, {t: [d["n"] for d in data if t in d["tags"]] for t in ("x", "y")}, [(d["n"], t) for d in data for t in d["tags"] or ["none"]], sum(d["v"] for d in data if d["tags"]), max((d["v"], d["n"]) for d in data), any(not d["tags"] for d in data), {d["n"]: {k: v for k, v in d.items() if k != "n"} for d in data}["b"], [d for d in data if d.get("zz", 0)], next((d["n"] for d in data if d["v"] < 3), None))
def quick(xs): return xs if len(xs) < 2 else quick([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + quick([x for x in xs[1:] if x >= xs[0]])
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def powerset(s): return [[]] if not s else [r + x for r in powerset(s[1:]) for x in ([], [s[0]])]
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
def primes(n): return [] if n < 2 else [p for p in range(2, n) if not [q for q in range(2, int(p ** .5) + 1) if p % q == 0]]
def transpose(m): return [[r[i] for r in m] for i in range(len(m[0]))]
def rot(s, k): return "".join([chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s])
print(quick([3, 1.5, 2, 3, -1]), perms("abc"), powerset([1, 2]), flatten([1, [2, [3, []]]]), primes(30), transpose([[1, 2], [3, 4], [5, 6]]), rot("hello, world", 13))
