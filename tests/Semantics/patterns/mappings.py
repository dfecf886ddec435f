def f(x):
    match x:
        case {"type": "a", "v": v}: return ("a", v)
        case {"type": "b", **rest}: return ("b", rest)
        case {1: one, -2: two, "s": three}: return (one, two, three)
        case {None: n, True: t}: return (n, t)
        case {"nested": {"x": [a, *_]}}: return ("nested", a)
        case {"k": 1 | 2 as n}: return ("n", n)
        case {}: return "any mapping"
        case _: return "no mapping"
for v in ({"type": "a", "v": 1}, {"type": "a"}, {"type": "b", "z": 1, "y": 2}, {1: "i", -2: "j", "s": "k", "extra": 0}, {None: 0, True: 1}, {"nested": {"x": (5, 6)}}, {"nested": {"x": 5}}, {"k": 2}, {"k": 3}, {}, [], 5, "type"):
    print(f(v))
from collections import defaultdict, OrderedDict, ChainMap
import types, collections.abc
dd = defaultdict(list)
print(f(dd), dict(dd), f(OrderedDict(type="a", v=2)), f(types.MappingProxyType({"type": "b"})), f(ChainMap({"k": 1}, {"type": "b"}))[0])
class M:
    def __init__(self, d): self.d = d
    def get(self, k, default): print("get", k, end=" "); return self.d.get(k, default)
    def keys(self): print("keys", end=" "); return self.d.keys()
    def __getitem__(self, k): print("getitem", k, end=" "); return self.d[k]
print(f(M({"type": "a", "v": 1})))
collections.abc.Mapping.register(M)
try: print(f(M({"type": "a", "v": 1})))
except Exception as e: print(type(e).__name__, e)
class Missing(dict):
    def __missing__(self, k): return "made up"
print(f(Missing()), f(Missing(type="a")))
def rest(x):
    match x:
        case {**kw}: return kw
src = {"a": 1, "b": 2}
r = rest(src)
r["c"] = 3
print(r, src, rest([]))
class K:
    A = "type"
    N = 1
def dotted(x):
    match x:
        case {K.A: v}: return "A", v
        case {K.N: v, 2: w}: return "N", v, w
print(dotted({"type": 5}), dotted({1: 2, 2: 3}), dotted({}))
def dup(x):
    match x:
        case {K.A: a, "type": b}: return a, b
try: print(dup({"type": 1}))
except ValueError as e: print(e)
class UserMap(collections.abc.Mapping):
    def __getitem__(self, k):
        if k in ("k", "z"): return 1
        raise KeyError(k)
    def __len__(self): return 2
    def __iter__(self): return iter("kz")
print(f(UserMap()), rest(UserMap()))
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n case {a: 1}: pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case {**a, 'b': 1}: pass", "match x:\n case {**_}: pass", "match x:\n case {**a, **b}: pass", "match x:\n case {1: a, 1: b}: pass", "match x:\n case {1: a, True: b}: pass", "match x:\n case {1: a, 1.0: b}: pass", "match x:\n case {f(): a}: pass", "match x:\n case {-1: a, 1+2j: b}: pass", "match x:\n case {*a}: pass", "match x:\n case {'a'}: pass", "match x:\n case {'a': 1,}: pass", "match x:\n case {**a,}: pass", "match x:\n case {[]: 1}: pass", "match x:\n case {'a': 1 'b': 2}: pass", "match x:\n case {**a.b}: pass", "match x:\n case {_: 1}: pass", "match x:\n case {'a' 'b': 1, 'ab': 2}: pass"):
    syntax(s)
