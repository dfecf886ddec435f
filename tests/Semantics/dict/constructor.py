def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(dict(), dict(a=1), dict([("a", 1), ["b", 2], "cd"]), dict({"x": 1}, y=2), dict({"x": 1}, x=2), dict(zip("ab", range(2))), dict({1: 2}.items()), {**{"a": 1}, "a": 2}, dict(**{"k": 1}))
attempt(dict, 5)
attempt(dict, [1])
attempt(dict, ["abc"])
attempt(dict, [("a",)])
attempt(dict, [(1, 2, 3)])
attempt(dict, [([], 1)])
attempt(dict, [], [])
attempt(dict, None)
attempt(dict, "ab")
attempt(dict, ["ab", "cd"])
attempt(dict, [("a", 1), 5])
attempt(lambda: dict(**{1: 2}))
attempt(lambda: dict(**5))
attempt(lambda: dict(a=1, **{"a": 2}))
attempt(lambda: {**5})
attempt(lambda: {**[("a", 1)]})
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
class M:
    def keys(self):
        return ["x", "y"]
    def __getitem__(self, k):
        return k * 2
print(dict(M()), {**M()}, (lambda **k: k)(**M()), dict(M(), z=1))
class NoGet:
    def keys(self):
        return ["x"]
attempt(dict, NoGet())
class KeysOnly:
    keys = 5
attempt(dict, KeysOnly())
attempt(dict, (x for x in [("g", 1)]))
d = {"a": 1}
print(dict(d) is d, dict(d) == d, d.__init__(b=2), d, d.__init__([("a", 9)]), d)
