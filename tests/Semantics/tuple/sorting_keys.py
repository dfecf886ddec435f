people = [("bob", 30, 1.5), ("alice", 25, 2.5), ("carol", 30, 0.5), ("dave", 25, 2.5)]
print(sorted(people))
print(sorted(people, key=lambda p: (-p[1], p[2], p[0])))
print(sorted(people, key=lambda p: p[1:], reverse=True))
print(max(people, key=lambda p: p[2]), min(people, key=lambda p: (p[1], p[2])))
groups = {}
for name, age, _ in people:
    groups.setdefault(age, []).append(name)
print(groups, sorted(groups.items()))
print(list(zip(*people))[1], dict((p[0], p[1:]) for p in people)["carol"])
vers = ["1.10.2", "1.9", "1.9.1", "1.10"]
print(sorted(vers, key=lambda v: tuple(map(int, v.split(".")))), max(vers), tuple("1.10".split(".")))
pts = [(0, 0), (1, 5), (1, -5), (-1, 2)]
print(sorted(pts), sorted(pts, key=lambda p: p[::-1]), sorted(pts, key=sum), [p for p in pts if p > (0, 1)], (1, 2) < (1, 2, -100), sorted(pts, key=lambda p: abs(complex(*p))))
memo = {}
def grid(r, c):
    if (r, c) not in memo:
        memo[r, c] = 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
    return memo[r, c]
print(grid(10, 10), len(memo), memo[3, 4])
edges = {("a", "b"): 4, ("b", "c"): 1, ("a", "c"): 7}
dist = {"a": 0}
for _ in range(3):
    for (u, v), w in edges.items():
        if u in dist and dist[u] + w < dist.get(v, 10**9):
            dist[v] = dist[u] + w
print(dist)
