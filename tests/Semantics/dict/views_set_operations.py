a, b = {"x": 1, "y": 2, "z": 3}, {"y": 2, "z": 30, "w": 4}
ka, kb, ia, ib = a.keys(), b.keys(), a.items(), b.items()
print(sorted(ka & kb), sorted(ka | kb), sorted(ka - kb), sorted(ka ^ kb), sorted(ia & ib), sorted(ia - ib), sorted(ia ^ ib), sorted(ia | ib))
print(sorted(ka & ["x", "q"]), sorted(ka | "pq"), sorted(ka - ("x",)), sorted(ka ^ iter("xz")), sorted({"x", "n"} & ka), sorted({"n"} | ka), sorted({"x"} - ka), type(ka & kb).__name__, type({"x"} & ka).__name__)
print(ka <= {"x", "y", "z", "q"}, ka < ka, ka <= ka, ka >= {"x"}, ka > {"x"}, {"x"} < ka, ka == {"z", "y", "x"}, ka != kb, ka.isdisjoint(["n"]), ka.isdisjoint(kb), ia <= ia, ia == a.items(), ia == {("x", 1), ("y", 2), ("z", 3)}, ka == list(a), a.values() == a.values())
for f in (lambda: ka & 5, lambda: ["x"] & ka, lambda: ka | None, lambda: ka + kb, lambda: a.values() & {1}, lambda: ka < 5, lambda: ka < ["x"], lambda: ka.isdisjoint(5), lambda: ka[0], lambda: ka.add("x"), lambda: hash(ka), lambda: hash(a.values()) is not None, lambda: ia & [1], lambda: {"k": []}.items() | {1}, lambda: {"k": []}.items() & [("k", [])], lambda: ("k", []) in {"k": []}.items(), lambda: {"k": []}.items() - {}.items(), lambda: set({"k": []}.items()), lambda: ka & [[]]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
k = a.keys()
a["new"] = 0
print("new" in k, len(k), k, list(k), len(a.values()), list(a.items())[-1])
del a["x"]
print(k, "x" in k, ("y", 2) in a.items(), ("y", 3) in a.items(), ("y",) in a.items(), ["y", 2] in a.items(), 2 in a.values(), "y" in a.values(), None in k)
for key in k - {"new"}: del a[key]
print(a)
c = dict(zip("abc", range(3)))
print(list(reversed(c.keys())), list(reversed(c.values())), list(reversed(c.items())), c.keys().mapping["a"], repr(c.keys()), repr(c.values()), repr(c.items()), iter(c.keys()).__length_hint__(), [*c.keys()], dict(c.items()) == c, max(c.values()), sorted(c.items(), key=lambda p: -p[1]), sum(c.values()), {v: k for k, v in c.items()}, list(map(str, c.keys())), [k + str(v) for k, v in c.items()])
m = c.keys().mapping
try: m["q"] = 1
except TypeError as e: print(e)
c["late"] = 9
print(m["late"], len(m), type(m).__name__)
def diff(old, new): return {"added": sorted(new.keys() - old.keys()), "removed": sorted(old.keys() - new.keys()), "changed": sorted(k for k in old.keys() & new.keys() if old[k] != new[k])}
print(diff({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5}), diff({}, {}), dict(sorted({"a": 1, "b": 2}.items() ^ {"b": 2, "c": 3}.items())))
