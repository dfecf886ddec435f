def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = {"a": 1, "b": 2}
print(d.pop("a"), d.pop("zz", None), d, d.popitem(), d, d.setdefault("k"), d.setdefault("k", 5), d.setdefault("l", []), d.copy(), d.copy() is d, d.clear(), d)
attempt(d.pop, "x")
attempt(d.pop)
attempt(d.pop, 1, 2, 3)
attempt(d.pop, [])
attempt(d.pop, [], 1)
attempt(d.popitem)
attempt(d.popitem, 1)
attempt(d.setdefault)
attempt(d.setdefault, [], 1)
attempt(d.setdefault, 1, 2, 3)
attempt(d.update, 5)
attempt(d.update, [1])
attempt(d.update, ["abc"])
attempt(d.update, [], [])
attempt(d.clear, 1)
attempt(d.copy, 1)
attempt(d.keys, 1)
attempt(d.nope) if hasattr(d, "nope") else print("no nope")
print(dict.fromkeys("aba"), dict.fromkeys([1, 2], 0), dict.fromkeys({}), dict.fromkeys(range(2), []), {}.fromkeys("x", 1))
attempt(dict.fromkeys)
attempt(dict.fromkeys, 5)
attempt(dict.fromkeys, [[]])
class S(dict):
    pass
print(type(S.fromkeys("a")).__name__, type(S().copy()).__name__, S.fromkeys("ab", 1), type(S() | {}).__name__, type({} | S()).__name__)
class Weird(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, ("set", v))
print(Weird.fromkeys("a", 1), Weird(a=1), Weird().setdefault("x", 1))
w = Weird()
w.update(z=1)
w["q"] = 2
print(w, w | {"r": 3})
d = {"x": 1}
d.update({"x": 2}, y=3)
d.update([("z", 4)])
d.update(zip("pq", (5, 6)))
d.update()
d.update(self=7, other=8)
print(d, [n for n in dir(dict) if not n.startswith("_")])
