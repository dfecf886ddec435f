class D(dict):
    def __getitem__(self, k):
        return ("got", super().__getitem__(k))
    def __setitem__(self, k, v):
        super().__setitem__(k, ("set", v))
    def __contains__(self, k):
        return True
    def __len__(self):
        return 42
    def __iter__(self):
        return iter(["fake"])
    def keys(self):
        return ["k"]
d = D(a=1)
d["k"] = 2
print(d, d["a"], d["k"], d.get("k"), "zz" in d, len(d), list(d), dict(d), {**d}, d.copy(), list(d.items()), d == {"a": 1, "k": ("set", 2)}, bool(d), sorted(d), (lambda **k: k)(**d))
e = {}
e.update(d)
print(e)
class Lower(dict):
    def __init__(self, *a, **k):
        super().__init__()
        for key, v in dict(*a, **k).items():
            self[key] = v
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
l = Lower(ABC=1, Def=2)
print(l, l["aBC"], "ABC" in l, l.get("ABC"), type(l.copy()).__name__, repr(l), isinstance(l, dict))
l.attr = 5
print(l.__dict__, vars(l))
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
a = Attr(x=1)
a.y = 2
del a.x
print(a, a.y)
try:
    a.zz
except KeyError as e:
    print("KeyError", e)
class Slots(dict):
    __slots__ = ("q",)
s = Slots()
s.q = 1
try:
    s.r = 1
except AttributeError as e:
    print(e)
class Frozen(dict):
    def _no(self, *a, **k):
        raise TypeError("frozen")
    __setitem__ = __delitem__ = update = pop = _no
    def __hash__(self):
        return hash(tuple(sorted(self.items())))
print({Frozen(a=1): "v"}[Frozen(a=1)])
