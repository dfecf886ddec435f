import copy, pickle
class A:
    def __init__(self, x): self.x = x
a = A([1])
b, c = copy.copy(a), copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.x, type(c).__name__)
class B:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
print(copy.copy(B()), copy.deepcopy(B()), copy.deepcopy([B()]))
rec = [1]
rec.append(rec)
r2 = copy.deepcopy(rec)
print(r2[1] is r2, r2 is rec)
class S:
    __slots__ = ("p", "q")
s = S()
s.p = [1]
t = copy.deepcopy(s)
print(t.p, t.p is s.p, hasattr(t, "q"))
class State:
    def __init__(self): self.a, self.secret = 1, 2
    def __getstate__(self): return {"a": self.a}
    def __setstate__(self, st): self.__dict__.update(st); self.restored = True
u = copy.copy(State())
print(vars(u), vars(pickle.loads(pickle.dumps(State()))))
class Red:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (Red, (self.v * 2,))
print(copy.copy(Red(5)).v, pickle.loads(pickle.dumps(Red(1))).v)
class NewArgs(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
print(copy.copy(NewArgs(1, 2)), pickle.loads(pickle.dumps(NewArgs(3, 4))))
for proto in range(pickle.HIGHEST_PROTOCOL + 1):
    data = pickle.dumps({"k": [1, (2, 3.5), None, True, "é", b"x", {4}, 2**100]}, proto)
    print(proto, pickle.loads(data))
class L(list): pass
l = L([1, 2])
l.attr = "z"
m = pickle.loads(pickle.dumps(l))
print(m, m.attr, type(m).__name__, copy.copy(l).attr)
for bad in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(x for x in []), lambda: copy.copy(x for x in []), lambda: copy.deepcopy(type("M", (), {"__reduce_ex__": None})()), lambda: pickle.loads(b"garbage"), lambda: pickle.loads(b"")):
    try:
        bad()
        print("ok")
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split("<function")[0])
print(A.__reduce_ex__(a, 2)[0].__name__, a.__getstate__(), object().__getstate__(), S().__getstate__(), s.__getstate__(), copy.replace(type("R", (), {"__replace__": lambda s, **k: k})(), z=1))
print(copy.copy(5), copy.copy(int) is int, copy.deepcopy((1, [2])), copy.deepcopy({"a": [1]}), copy.copy({1}), copy.deepcopy(None), copy.copy(len) is len)
