class D(dict):
    def __missing__(self, k):
        log.append(k)
        return f"<{k}>"
log = []
d = D(a=1)
print(d["a"], d["b"], d.get("b"), d.get("b", "def"), "b" in d, d.pop("b", "p"), d.setdefault("c", 3), len(d), log)
log.clear()
print("{a} {zz}".format_map(d), "%(a)s %(yy)s" % d, eval("a, undefined_name", {}, d), log)
log.clear()
try: print("{a} {zz}".format(**d))
except KeyError as e: print("KeyError", e, log)
d["n"] += "!"
print(d["n"], log, dict(d), D.fromkeys("x")["y"], d | {"q": 1}, type(d | {}).__name__, type(d.copy()).__name__, D(d)["other"])
class Chain(dict):
    def __init__(self, parent=None, **k): super().__init__(**k); self.parent = parent
    def __missing__(self, k):
        if self.parent is None: raise KeyError(f"unbound {k}")
        return self.parent[k]
g = Chain(x=1, y=2); l = Chain(g, x=10); i = Chain(l, z=100)
print(i["x"], i["y"], i["z"], i.get("x"), "x" in i)
try: i["nope"]
except KeyError as e: print(e)
class Fib(dict):
    def __missing__(self, n): self[n] = v = n if n < 2 else self[n - 1] + self[n - 2]; return v
f = Fib()
print(f[50], len(f), f[10])
class Raises(dict):
    def __missing__(self, k): raise ValueError(f"bad {k}")
for fn in (lambda: Raises()["x"], lambda: Raises().get("x"), lambda: Raises().pop("x"), lambda: Raises().pop("x", 1), lambda: eval("q", {}, Raises()), lambda: Raises().__getitem__("z"), lambda: dict.__getitem__(Raises(), "z")):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
class NotMethod(dict): __missing__ = 5
class Static(dict):
    @staticmethod
    def __missing__(k): return ("static", k)
class Cls(dict):
    @classmethod
    def __missing__(cls, k): return (cls.__name__, k)
for c in (NotMethod, Static, Cls):
    try: print(c()["k"])
    except TypeError as e: print(e)
o = dict(a=1)
class Plain(dict): pass
p = Plain()
p.__missing__ = lambda k: "instance attribute is ignored"
try: p["k"]
except KeyError as e: print(repr(e))
class Override(dict):
    def __getitem__(self, k): return ("getitem", k)
    def __missing__(self, k): return "unused"
print(Override()["k"], Override(k=1).get("k"), Override().get("k"), eval("name", {}, Override()))
class NoneMissing(dict):
    def __missing__(self, k): return None
print(NoneMissing()["k"], NoneMissing()[None], NoneMissing()[1, 2])
try: NoneMissing()[[]]
except TypeError as e: print(e)
exec("a = b = 1\nprint(a, c_from_missing)", {}, type("N", (dict,), {"__missing__": lambda s, k: print if k == "print" else k.upper()})())
