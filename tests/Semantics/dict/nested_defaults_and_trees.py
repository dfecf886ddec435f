def tree(): return {}
t = tree()
for path in ("a/b/c", "a/b/d", "a/e", "f"):
    node = t
    for part in path.split("/"): node = node.setdefault(part, {})
print(t)
def show(n, d=0): return "\n".join(f"{'  ' * d}{k}" + ("\n" + show(v, d + 1) if v else "") for k, v in n.items())
print(show(t))
def count(n): return 1 + sum(map(count, n.values()))
print(count(t) - 1)
class Trie:
    def __init__(self): self.root = {}
    def add(self, w):
        n = self.root
        for c in w: n = n.setdefault(c, {})
        n["$"] = True
    def words(self, prefix=""):
        n = self.root
        for c in prefix:
            if c not in n: return
            n = n[c]
        stack = [(n, prefix)]
        while stack:
            n, p = stack.pop()
            for k in sorted(n, reverse=True):
                if k == "$": yield p
                else: stack.append((n[k], p + k))
tr = Trie()
for w in ("car", "cart", "care", "dog", "do", "c"): tr.add(w)
print(list(tr.words()), list(tr.words("car")), list(tr.words("zz")))
class Auto(dict):
    def __missing__(self, k): self[k] = v = type(self)(); return v
a = Auto()
a["x"]["y"]["z"] = 1
a["x"]["q"]
print(a, "never" in a, a.get("never"), a)
inv = {}
for name, langs in {"ann": ["py", "c"], "bob": ["c"], "cy": []}.items():
    for l in langs: inv.setdefault(l, []).append(name)
print(inv)
def merge(a, b):
    out = dict(a)
    for k, v in b.items(): out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
x, y = {"a": {"b": 1, "c": 2}, "d": 3}, {"a": {"b": 9, "e": {}}, "d": {"new": 1}}
print(merge(x, y), x, y)
def path_get(d, p, default=None):
    for k in p.split("."):
        try: d = d[int(k)] if isinstance(d, list) else d[k]
        except (KeyError, IndexError, ValueError, TypeError): return default
    return d
doc = {"a": [{"b": 1}, {"b": [10, 20]}], "s": "text"}
print(path_get(doc, "a.0.b"), path_get(doc, "a.1.b.1"), path_get(doc, "a.9.b", "none"), path_get(doc, "s.x"), path_get(doc, "a.x", "bad"))
matrix = {(i, j): i * j for i in range(3) for j in range(3)}
print(sum(matrix.values()), [matrix[i, i] for i in range(3)], {k: v for k, v in matrix.items() if v > 1}, max(matrix, key=matrix.get), matrix.get((9, 9), "off"), {i: {j: matrix[i, j] for j in range(2)} for i in range(2)})
memo = {}
def lcs(a, b):
    if (a, b) in memo: return memo[a, b]
    r = "" if not a or not b else a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
    memo[a, b] = r
    return r
print(lcs("AGGTAB", "GXTXAYB"), len(memo))
