calls = []
def default():
    calls.append("d")
    return []
d = {}
d.setdefault("a", default()).append(1)
d.setdefault("a", default()).append(2)
print(d, calls)
class K:
    n = 0
    def __hash__(self):
        K.n += 1
        return 1
    def __eq__(self, o):
        return isinstance(o, K)
d = {}
d.setdefault(K(), 1)
d.setdefault(K(), 2)
print(len(d), K.n, list(d.values()))
K.n = 0
d[K()] += 5
print(K.n, list(d.values()))
K.n = 0
x = d.pop(K())
print(x, K.n, len(d))
def idx(x):
    calls.append(x)
    return x
calls.clear()
e = {"k": 1}
e[idx("k")] += idx(10)
e[idx("n")] = idx("v")
print(calls, e)
try:
    e[idx("missing")] += idx("never")
except KeyError as err:
    print(err, calls[-1])
try:
    e[idx("p")] = 1 / 0
except ZeroDivisionError:
    print("p" in e, calls[-1])
nested = {"a": {"b": 1}}
nested["a"]["b"] += 1
nested["a"].setdefault("c", {})["d"] = nested["a"]["b"]
print(nested, nested.get("x", {}).get("y", "deep default"))
g = {}
g["x"] = g["y"] = g.get("z", 0) + 1
print(g)
i = 0
h = {}
h[i], i = "zero", 5
i, h[i] = 7, "seven"
print(h, i)
print(e.get("k") or "falsy", e.get("zero", 0) or "fallback", {}.get("a"), {"a": None}.get("a", 5), {"a": None}.setdefault("a", 5))
