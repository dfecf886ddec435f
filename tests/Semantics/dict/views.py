def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["c"] = 3
print(k, v, i, "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, ("c",) in i, "c" in i, ["c", 3] in i)
print(k == {"a", "b", "c"}, k == ["a", "b", "c"], i == {("a", 1), ("b", 2), ("c", 3)}, v == d.values(), k == {"a": 0, "b": 0, "c": 0}.keys(), k & {"a", "z"}, sorted(k | ["z"]), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), {"a"} < k, k >= {"a"}, k.isdisjoint("xyz"), k.isdisjoint(["a"]))
print(sorted(i & {("a", 1), ("a", 2)}), sorted(i - {("a", 1)}), sorted({"x"} | k), i.isdisjoint([("a", 9)]), list(reversed(k)), list(reversed(v)), k.mapping, type(k.mapping).__name__, k.mapping == d)
attempt(lambda: v & {1})
attempt(lambda: k + k)
attempt(lambda: k[0])
attempt(lambda: hash(k))
attempt(lambda: hash(v) is not None)
attempt(lambda: k & 5)
attempt(lambda: 5 - k)
attempt(lambda: k < 5)
attempt(lambda: k == 5)
attempt(lambda: i & [[]])
attempt(lambda: {"x": []}.items() & {("x", 1)})
attempt(lambda: {"x": []}.items() | [])
attempt(lambda: type(k)())
attempt(lambda: k.add("x"))
attempt(lambda: k.mapping.__setitem__)
it = iter(k)
print(type(it).__name__, next(it), it.__length_hint__(), list(it), type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(d)).__name__, next(iter(i)), repr({}.keys()), repr({}.values()), repr({}.items()))
d["self"] = d.values()
print(len(repr(d.values())) > 10, list(d.keys() & d.keys()).__len__())
