def srt(s): return sorted(s, key=lambda v: (type(v).__name__, repr(v)))
s = {3, "a", 2.5, None, (1,), frozenset([2]), b"x", True, 10**30}
print(srt(s), len(s), 1 in s, (1,) in s, {2} in s, frozenset({2}) in s)
words = "the quick brown fox jumps over the lazy dog".split()
u = set(words)
print(len(u), srt(u), srt(w for w in u if len(w) > 4), srt({len(w) for w in u}), srt(set("".join(u)) - set("aeiou"))[:5], {w[0] for w in u} == set("tqbfjold"))
a, b, c = set(range(0, 20, 2)), set(range(0, 20, 3)), {1, 2, 3}
print(srt(a & b), srt(a | c), srt(a - b - c), srt(a ^ b), a & b & c, a | b | c == c | b | a, (a & b) | c == c | (b & a), a - (b | c) == (a - b) & (a - c), (a ^ b) ^ b == a, a.union(b, c) == a | b | c, a.intersection(b, range(13)) == {0, 6, 12}, a.difference(b, c) == a - b - c)
big = {hash(str(i)) % 1000 for i in range(0)} | {i * i % 101 for i in range(200)}
print(len(big), min(big), max(big), sum(big), all(x in big for x in (0, 1, 4, 9)), 2 in big)
s = set()
for i in range(100):
    s.add(i % 37)
    if i % 5 == 0: s.discard(i % 11)
print(len(s), sum(s), sorted(s)[:5])
t = s.copy()
while len(t) > 30: t.remove(max(t))
print(len(t), t <= s, s - t == set(sorted(s)[30:]))
x = {1, 2, 3}
y = x
x |= {4}
print(y is x, srt(y))
x = x | {5}
print(y is x, srt(y), srt(x))
z = frozenset(x)
z |= {6}
print(type(z).__name__, len(z), len(x))
def dups(xs):
    seen = set()
    return [v for v in xs if v in seen or seen.add(v)]
print(dups([1, 2, 1, 3, 2, 1]), dups("hello"), dups([1, 1.0, True, "1"]))
def is_subset(a, b): return all(i in b for i in a)
print(is_subset({1}, {1, 2}), {1} <= {1, 2}, set() <= set(), {1, 2} <= {1}, frozenset("ab") == {"b", "a"}, {frozenset("ab"), frozenset("ba")} == {frozenset("ab")}, len({(i, j) for i in range(10) for j in range(10) if (i * j) % 7 == 1}))
graph = {1: {2, 3}, 2: {4}, 3: {4}, 4: set(), 5: {1}}
def reach(g, n):
    seen, todo = set(), {n}
    while todo:
        seen |= todo
        todo = set().union(*(g[v] for v in todo)) - seen
    return seen
print([srt(reach(graph, n)) for n in graph], srt(set(graph) - set().union(*graph.values())))
