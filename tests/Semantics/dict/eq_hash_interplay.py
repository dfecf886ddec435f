class K:
    hashes = eqs = 0
    def __init__(self, v): self.v = v
    def __hash__(self): K.hashes += 1; return hash(self.v) % 4
    def __eq__(self, o): K.eqs += 1; return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f"K{self.v}"
def reset():
    r = K.hashes, K.eqs
    K.hashes = K.eqs = 0
    return r
ks = [K(i) for i in range(10)]
d = {k: k.v for k in ks}
print(K.hashes, len(d)); reset()
print([d[K(i)] for i in range(10)], K.hashes); reset()
print(d[ks[0]], reset()[0], all(k in d for k in ks), reset()[0])
c = d.copy(); e = dict(d); f = {**d}; s = set(d); g = dict.fromkeys(d); h = frozenset(ks)
print("copies", K.hashes); reset()
print(d == c, len(s), K(3) in s, d.keys() == e.keys())
reset()
del d[K(5)]
print(len(d), K(5) in d, d.pop(K(6)), d.get(K(6), "gone"))
class Same:
    def __hash__(self): return 7
    def __eq__(self, o): return self is o
    def __repr__(self): return "S"
a, b = Same(), Same()
m = {a: 1, b: 2}
print(len(m), m[a], m[b], a in m, Same() in m)
class Always:
    def __hash__(self): return 1
    def __eq__(self, o): return True
n = {Always(): "first"}
n[Always()] = "second"
n[1] = "int one"
print(len(n), list(n.values()), n.get(True), 1 in n, 2 in n)
class Changing:
    def __init__(self): self.h = 1
    def __hash__(self): return self.h
x = Changing()
p = {x: "v"}
x.h = 2
print(x in p, list(p) == [x], p.get(x), len(p))
x.h = 1
print(p[x])
class Str(str):
    def __hash__(self): return 5
    def __eq__(self, o): return str.__eq__(self, o)
print({"a": 1}.get(Str("a")), {Str("a"): 1}.get("a"), {Str("a"): 1}.get(Str("a")))
class Num(int):
    def __hash__(self): return 99
print({5: "int"}.get(Num(5)), {Num(5): "n"}.get(5), Num(5) == 5)
class Mut:
    def __hash__(self): return 3
    def __eq__(self, o): big.clear(); return False
big = {Mut(): 1}
try: print(big.get(Mut()), big)
except RuntimeError as err: print(err)
class Del:
    def __hash__(self): return 3
    def __eq__(self, o):
        q.pop("other", None)
        return self is o
q = {Del(): 1, "other": 2}
print(q.get(Del(), "none"), "other" in q)
nan = float("nan")
print({nan: 1}[nan], len({nan: 1, nan: 2}), {0.0: "z"}[-0.0], {1: "a"}[1.0 + 0j], {"1": 1}.get(1), {(): 1}[tuple([])], {None: 1}[None], {...: 1}[Ellipsis], {int: 1}[int], {len: 1}[len])
