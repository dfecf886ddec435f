from collections import defaultdict, OrderedDict, ChainMap, UserDict, UserList, UserString
d = defaultdict(list)
d["a"].append(1); d["a"].append(2)
print(d, d["new"], d, d.get("zz"), "zz" in d, d.default_factory, defaultdict(int, a=1)["b"], defaultdict(None, x=1), d.copy(), type(d | {"q": 1}).__name__, dict(d), defaultdict(lambda: "dyn")["k"])
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 5
print(n["x"]["y"], {k: dict(v) for k, v in n.items()})
for f in (lambda: defaultdict()["k"], lambda: defaultdict(None)["k"], lambda: defaultdict(5), lambda: defaultdict(lambda x: x)["k"], lambda: defaultdict(list)[[]]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Dd(defaultdict):
    def __missing__(self, k): self[k] = v = k * 2; return v
print(Dd()["ab"], Dd(int)["q"])
o = OrderedDict([("b", 1), ("a", 2), ("c", 3)])
o.move_to_end("b"); print(o); o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), o, list(reversed(OrderedDict(a=1, b=2))))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(a=1) | {"z": 9}, OrderedDict.fromkeys("ab"), repr(OrderedDict()))
for f in (lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end("x"), lambda: OrderedDict(a=1).pop("b")):
    try: f()
    except KeyError as e: print(e)
try:
    for k in (q := OrderedDict(a=1, b=2)): q.update(z=1)
except RuntimeError as e: print(e)
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c, c["a"], c["b"], len(c), sorted(c), c.maps, c.parents, c.new_child({"n": 0})["n"], dict(c), c | {"z": 1})
c["b"] = "top"; c["new"] = 5
print(c.maps, c.pop("b"), c["b"], "zz" in c, c.get("zz", "d"))
for f in (lambda: c["zz"], lambda: c.__delitem__("b"), lambda: c.pop("b"), lambda: ChainMap().popitem()):
    try: f()
    except KeyError as e: print(e)
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(str(k), v)
u = U({1: "a"}, b=2)
u.update({3: 4}); u[5] = 6
print(u, u.data, "1" in u, u == {"1": "a", "b": 2, "3": 4, "5": 6}, UserList([3, 1]) + [2], sorted(UserList([3, 1])), UserList("ab")[0], UserString("abc").upper(), UserString("ab") + "c", UserString("ab") == "ab", len(UserString("xyz")), type(UserString("a") * 2).__name__)
