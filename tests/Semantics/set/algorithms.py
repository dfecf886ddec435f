def components(n, edges):
    adj = {i: set() for i in range(n)}
    for a, b in edges:
        adj[a].add(b)
        adj[b].add(a)
    seen, out = set(), []
    for i in range(n):
        if i in seen:
            continue
        stack, comp = [i], set()
        while stack:
            x = stack.pop()
            if x in comp:
                continue
            comp.add(x)
            stack.extend(adj[x] - comp)
        seen |= comp
        out.append(sorted(comp))
    return out
print(components(7, [(0, 1), (1, 2), (3, 4), (5, 5)]))
def queens(n):
    sols = []
    def place(row, cols, d1, d2, path):
        if row == n:
            sols.append(path)
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, path + [c])
    place(0, set(), set(), set(), [])
    return sols
print(len(queens(6)), queens(4))
def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    cells = life(cells)
print(sorted(cells))
primes = set(range(2, 50))
for p in range(2, 8):
    primes -= set(range(p * p, 50, p))
print(sorted(primes))
a = set(range(0, 30, 2))
b = set(range(0, 30, 3))
print(sorted(a & b), len(a | b), sorted(a - b)[:3], len(a ^ b), a & b <= a, (a | b) - (a & b) == a ^ b, sum(a), a.isdisjoint(range(1, 30, 2)))
print(len({(x, y) for x in range(10) for y in range(10) if x * y % 7 == 3}), sorted({a + b for a in (1, 2) for b in (10, 20)}), len({str(i) for i in range(100)} & {str(i * i) for i in range(100)}))
