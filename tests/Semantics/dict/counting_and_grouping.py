text = "it was the best of times it was the worst of times"
counts = {}
for w in text.split():
    try:
        counts[w] += 1
    except KeyError:
        counts[w] = 1
print(counts)
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4], max(counts, key=counts.get), sum(counts.values()), dict(sorted(counts.items())))
inv = {}
for k, v in counts.items():
    inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in inv.items()})
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
def paths(u, v):
    return [[u]] if u == v else [[u] + p for n in graph[u] for p in paths(n, v)]
print(paths("a", "d"))
order, seen = [], {}
def visit(n):
    if n in seen:
        return
    seen[n] = True
    for m in graph[n]:
        visit(m)
    order.append(n)
for n in graph:
    visit(n)
print(order[::-1])
memo = {0: 0, 1: 1}
def fib(n):
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(90), len(memo), list(memo)[-1])
def deep(d, path):
    for p in path.split("."):
        d = d.setdefault(p, {})
    return d
tree = {}
deep(tree, "a.b.c")["leaf"] = 1
deep(tree, "a.x")
print(tree)
def flat(d, prefix=""):
    for k, v in d.items():
        if isinstance(v, dict) and v:
            yield from flat(v, prefix + k + ".")
        else:
            yield prefix + k, v
print(dict(flat(tree)))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([table[op](7, 2) for op in "+-"], table.get("*", lambda *a: "none")(1, 2))
d = {i: chr(97 + i) for i in range(5)}
d[10], d[11] = d.pop(0), d.pop(1)
print(d, d.items() >= {(2, "c")}, {k: d[k] for k in d.keys() - {10}} == {2: "c", 3: "d", 4: "e", 11: "b"})
