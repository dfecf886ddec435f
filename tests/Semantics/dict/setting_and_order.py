d = {}
for k in "banana":
    d[k] = d.get(k, 0) + 1
print(d, list(d))
d["b"] = 9
print(d)
del d["b"]
d["b"] = 1
print(d, list(d.items()), list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())))
d = {1: "a", 1.0: "b", True: "c"}
print(d, list(d)[0], type(list(d)[0]).__name__)
d[1.0] = "d"
print(d)
d = {0: "x", False: "y", 0.0: "z", -0.0: "w"}
print(d)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
for i in range(5):
    big[i * 3] = "again"
print(len(big), list(big)[:4], list(big)[-5:], big[999 - 1], sum(k for k in big))
d = {"a": 1}
d.update(b=2)
d |= {"c": 3, "a": 10}
d.setdefault("d", 4)
d.setdefault("a", 99)
print(d, d.pop("b"), d.popitem(), d, list(d.keys()), {**d, "z": 0, **{"a": -1}})
e = {"y": 1, "x": 2}
print(sorted(e), sorted(e.items(), key=lambda kv: kv[1]), e == {"x": 2, "y": 1}, list(e) == list({"x": 2, "y": 1}), max(e), min(e, key=e.get), list(enumerate(e)))
def side(x):
    print("eval", x)
    return x
d = {side("k1"): side("v1"), side("k2"): side("v2")}
d[side("k3")] = side("v3")
print({side(i): side(-i) for i in (1, 2)})
