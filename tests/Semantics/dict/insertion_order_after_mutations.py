d = dict.fromkeys("abcde")
for k in "bd": del d[k]
d["b"] = 1
d["a"] = 2
print(list(d), d)
d.update({"z": 0, "c": 9})
print(list(d))
d |= {"q": 1, "a": 5}
print(list(d), d["a"])
d.pop("z"); d.setdefault("z", 7); d.setdefault("a", 99)
print(list(d.items()))
d["e"] = d.pop("e")
print(list(d))
print(d.popitem(), d.popitem(), list(d))
e = {**d, "new": 1, "a": "last value first place"}
print(e, list(e))
f = dict(reversed(list(e.items())))
print(f, list(f) == list(reversed(e)), f == e)
g = {k: v for k, v in sorted(e.items())}
print(list(g), list({**g, **{k: 0 for k in "xa"}}))
h = {}
for i in range(20):
    h[i % 7] = i
    if i % 5 == 0: h.pop(i % 3, None)
print(h)
def lru(cap, keys):
    c, ev = {}, []
    for k in keys:
        if k in c: c[k] = c.pop(k) + 1
        else:
            if len(c) == cap: ev.append(next(iter(c))); del c[ev[-1]]
            c[k] = 1
    return c, ev
print(lru(3, "abcadbeaac"))
i = {1: "a", 2: "b", 3: "c"}
i[2.0] = "B"
i[True] = "A"
print(i, list(map(type, i)))
del i[1.0]
i[1.0] = "re-added as float"
print(i)
j = dict(a=1, b=2); k = dict(b=2, a=1)
print(j == k, list(j) == list(k), j.items() == k.items(), list(j.items()) == list(k.items()), str(j) == str(k))
m = {}
m["x"] = m["y"] = 0
for n in ("y", "x", "w"): m[n] = m.get(n, 10) + 1
print(m, next(iter(m)), next(reversed(m)), max(m, key=m.get), list(zip(m, m.values())))
n = {c: i for i, c in enumerate("hello world")}
print(n, "".join(n), [*n][2:5], list(n.items())[-1], sorted(n, key=n.__getitem__)[0])
o = dict([("b", 1)], a=2, **{"c": 3, "b2": 4})
print(o, (lambda **kw: list(kw))(z=1, y=2, **o), list(vars(type("C", (), {"q": 1, "p": 2})))[:2])
