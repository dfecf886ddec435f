m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([[r[i] for r in m] for i in range(3)], [x for r in m for x in r if x % 2], [[x for x in r if x > 3] for r in m], [sum(r) for r in m if sum(r) > 6], [[[k for k in range(j)] for j in range(i)] for i in range(3)])
print([x if x else y for x in (0, 1) for y in (2, 3)], [(i, j, k) for i in range(1, 15) for j in range(i, 15) for k in range(j, 15) if i * i + j * j == k * k], [a + b for a in "ab" for b in "cd" if a + b != "bc"])
print({w: sum(1 for c in w if c in "aeiou") for w in ("hello", "sky", "aeon")}, {n: [d for d in range(1, n + 1) if n % d == 0] for n in (6, 7)}, {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)}, {len(w) for w in "a bb cc ddd".split()} == {1, 2, 3})
print([y for x in range(3) if x for y in range(x) if y or x == 1], [x for x in range(20) if x % 2 == 0 if x % 3 == 0], [x for x in range(10) if not x % 4 or x > 8], [[y := x, y * 2] for x in range(2)])
def sieve(n): return [p for p in range(2, n) if all(p % q for q in range(2, int(p ** 0.5) + 1))]
print(sieve(40))
def queens(n): return next(p for p in perms(range(n)) if len({i + c for i, c in enumerate(p)}) == n == len({i - c for i, c in enumerate(p)}))
def perms(xs):
    xs = list(xs)
    return [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])] if xs else [[]]
print(queens(6))
print([x for x in [y for y in [z for z in range(5)] if y] if x > 2], list(map(lambda r: [c for c in r if c != " "], ["a b", "c"])), [f"{i}{j}" for i in "ab" for j in range(2)], ["fizz" * (i % 3 == 0) + "buzz" * (i % 5 == 0) or i for i in range(1, 16)])
print([[1 if i == j else 0 for j in range(3)] for i in range(3)], dict([(k, [v for kk, v in [("a", 1), ("b", 2), ("a", 3)] if kk == k]) for k in ("a", "b")]), [(lambda v: v ** 2)(v) for v in range(4)], [g for g in (h for h in range(3))], sum([[i] * i for i in range(4)], []), [e for e in reversed([i for i in range(3)])], [*[i for i in "ab"], *{i for i in "c"}], [{i: j} for i, j in zip("ab", [1, 2])], [[] for _ in range(2)], [() for _ in ()])
print([i for i in range(2**63 - 1, 2**63 + 2)], [i / 2 for i in range(4)], [True for _ in range(2)], [None for _ in range(1)], [i or None for i in range(2)], [i * 2**62 for i in range(4)], [(i, -i)[i % 2] for i in range(4)], [{}.get(i, i) for i in (1,)], [type(i).__name__ for i in (1, 1.5, "", None, [], 2**64)])
