def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = {"a": 1, 2: "two", None: "none", (1, 2): "t", 1.5: "f"}
print(d["a"], d[2], d[2.0], d[None], d[1, 2], d[1.5], d.get("zz"), d.get("zz", 5), d.get("a", 5), "a" in d, "zz" in d, None in d, len(d))
for key in ("zz", 3, None.__class__, (9,), "it's", 1j, ""):
    try:
        d[key]
    except KeyError as e:
        print(str(e), e.args == (key,), len(e.args))
attempt(lambda: d[[]])
attempt(lambda: d.get([]))
attempt(lambda: [] in d)
attempt(lambda: d[{}])
attempt(lambda: d[{1}])
attempt(lambda: d[slice(1)])
attempt(lambda: d[1:2])
attempt(lambda: d.get())
attempt(lambda: d.get(1, 2, 3))
attempt(lambda: d.get(key="a"))
attempt(lambda: d.a)
attempt(lambda: d())
attempt(lambda: d.__getitem__("q"))
attempt(lambda: d.__contains__("a"))
class D(dict):
    def __missing__(self, key):
        return ("missing", key)
m = D(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m.pop("b", "popped"), m.setdefault("c", 3), m, m[None])
class Raises(dict):
    def __missing__(self, key):
        raise LookupError("no " + key)
attempt(lambda: Raises()["k"])
class Storing(dict):
    def __missing__(self, key):
        self[key] = v = len(self)
        return v
s = Storing()
print(s["x"], s["y"], s["x"], s, dict.__getitem__(s, "y"))
attempt(lambda: dict.__getitem__(s, "nope"))
o = D()
o.__missing__ = lambda k: "instance"
print(o["zz"])
