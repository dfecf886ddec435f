import copy
a = [1, [2, 3], {"k": [4]}, (5, [6])]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append("x"); a[2]["k"].append("y"); a[3][1].append("z")
print(a, b, c)
shared = [0]
d = copy.deepcopy([shared, shared])
print(d[0] is d[1], d[0] is shared)
r = {}
r["self"] = r
s = copy.deepcopy(r)
print(s["self"] is s, s is r)
t = (1, (2, 3))
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy((1, [2])) == (1, [2]))
for v in (5, 1.5, "s", b"b", None, True, ..., int, len, (lambda: 0), range(3), frozenset([1]), slice(1), NotImplemented, type, property()):
    print(type(v).__name__, copy.copy(v) is v, end="; ")
print()
class A:
    def __init__(self): self.x, self.y = [1], self
class B:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): memo["seen"] = 1; return ["deep"]
class C(list):
    def __init__(self, *a): super().__init__(a); self.tag = "t"
class D(dict): pass
class E:
    __slots__ = ("p", "__dict__")
class F:
    def __reduce__(self): return (str, ("from reduce",))
class G:
    def __reduce_ex__(self, p): return "global_name"
class H:
    def __init__(self, v): self.v = v
    def __getstate__(self): return {"state": self.v}
    def __setstate__(self, s): self.restored = s
class I:
    def __new__(cls, *a): o = super().__new__(cls); o.args = a; return o
    def __getnewargs__(self): return ("new", "args")
o = A()
p = copy.deepcopy(o)
print(p.y is p, p.x == o.x, p.x is o.x, copy.copy(o).x is o.x, copy.copy(B()), copy.deepcopy(B()), copy.deepcopy({"b": B()}))
q = C(1, [2])
q2 = copy.deepcopy(q)
print(q2, q2.tag, type(q2).__name__, q2[1] is q[1], copy.copy(D(a=[1])), type(copy.copy(D())).__name__)
e = E(); e.p = [1]; e.extra = [2]
e2 = copy.deepcopy(e)
print(e2.p, e2.extra, e2.p is e.p, copy.copy(F()), copy.copy(H(5)).restored, copy.copy(I()).args)
for bad in (lambda: copy.copy(x for x in []), lambda: copy.deepcopy(type("M", (), {"__reduce_ex__": lambda s, p: 5})()), lambda: copy.deepcopy(open(__file__)), lambda: copy.copy(type("N", (), {"__reduce_ex__": None, "__reduce__": None})()), lambda: copy.deepcopy({(lambda: 0): 1}).__len__(), lambda: copy.replace(5), lambda: copy.replace(range(3))):
    try: print(bad())
    except Exception as x: print(type(x).__name__, x)
memo = {}
copy.deepcopy([[1]], memo)
print(len(memo) > 0, copy.Error.__name__, copy.error is copy.Error)
