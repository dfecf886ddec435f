class K:
    def __init__(self, name, h):
        self.name, self.h = name, h
    def __hash__(self):
        log.append(("hash", self.name))
        return self.h
    def __eq__(self, other):
        log.append(("eq", self.name, other.name if isinstance(other, K) else other))
        return isinstance(other, K) and self.name == other.name
    def __repr__(self):
        return f"K({self.name})"
log = []
a, b, a2 = K("a", 1), K("b", 1), K("a", 1)
d = {a: 1}
print(d[a], log)
log.clear()
print(d.get(b, "none"), log)
log.clear()
d[b] = 2
print(d, log)
log.clear()
print(d[a2], log)
log.clear()
d[a2] = "replaced"
print(d, next(iter(d)) is a, log)
log.clear()
print(K("c", 99) in d, log)
log.clear()
del d[K("b", 1)]
print(d, log)
log.clear()
c = dict(d)
e = {**d}
f = d.copy()
s = set(d)
print(log)
class NoHash:
    def __eq__(self, o):
        return True
class BadHash:
    def __hash__(self):
        return "x"
class RaisesHash:
    def __hash__(self):
        raise ValueError("hash!")
class BigHash:
    def __hash__(self):
        return 2**100
class NegHash:
    def __hash__(self):
        return -1
for c in (NoHash, BadHash, RaisesHash):
    try:
        {c(): 1}
    except Exception as e:
        print(type(e).__name__, e)
print(hash(BigHash()) == hash(2**100), hash(NegHash()), {BigHash(): 1}.__len__())
class EqRaises:
    def __hash__(self):
        return 5
    def __eq__(self, o):
        raise RuntimeError("eq!")
d = {EqRaises(): 1}
try:
    d[EqRaises()]
except RuntimeError as e:
    print(e)
try:
    5 in d
except RuntimeError as e:
    print(e)
