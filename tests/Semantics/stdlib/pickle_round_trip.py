import pickle, pickletools, io
vals = [None, True, 5, -1, 2**100, -2**70, 1.5, float("inf"), 1j, "", "é\U0001F600", b"", b"\xff" * 300, bytearray(b"ba"), [], [1, [2]], (), (1,), (1, 2, 3, 4), {}, {"k": [1], 2: None}, set(), {1, 2}, frozenset("a"), range(1, 9, 2), slice(1, 2), ..., NotImplemented, int, len, ValueError("e", 1), complex, "x" * 300]
for p in range(pickle.HIGHEST_PROTOCOL + 1):
    bad = []
    for v in vals:
        r = pickle.loads(pickle.dumps(v, p))
        if repr(r) != repr(v) or type(r) is not type(v): bad.append(v)
    print(p, bad)
class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
class S:
    __slots__ = ("a", "b")
class St:
    def __getstate__(self): return "custom"
    def __setstate__(self, s): self.got = s
class Rd:
    def __reduce__(self): return (A, ("via reduce",), {"extra": 1})
class L(list): pass
import enum
class E(enum.Enum): X = 1
from collections import namedtuple, OrderedDict, Counter, deque, defaultdict
N = namedtuple("N", "a b")
def func(): pass
s = S(); s.a = [1]
l = L([1]); l.tag = "t"
x = pickle.loads(pickle.dumps((A(5), s, St(), Rd(), l, E.X, N(1, 2), OrderedDict(a=1), Counter("aa"), deque([1], 3), defaultdict(list, k=[1]), func, A.__init__, N)))
print(x[0].v, x[1].a, hasattr(x[1], "b"), x[2].got, vars(x[3]), x[4], x[4].tag, x[5] is E.X, x[6], x[7], x[8], x[9], x[10], x[11] is func, x[12] is A.__init__, x[13] is N)
o = [1]; o.append(o)
r = pickle.loads(pickle.dumps(o))
sh = [0]
two = pickle.loads(pickle.dumps([sh, sh]))
print(r[1] is r, two[0] is two[1])
for f in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b""), lambda: pickle.loads(b"abc"), lambda: pickle.loads(b"\x80\x09."), lambda: pickle.loads(b"cno_module\nx\n."), lambda: pickle.loads(b"cos\nnope_attr\n."), lambda: pickle.dumps(1, 99), lambda: pickle.loads("s"), lambda: pickle.dumps(type("Local", (), {})()), lambda: pickle.dumps(io.StringIO().write), lambda: pickle.loads(pickle.dumps([1, 2])[:-2])):
    try: f(); print("fine")
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0][:90])
f = io.BytesIO()
pickle.dump({"a": 1}, f); pickle.dump([2], f); f.seek(0)
print(pickle.load(f), pickle.load(f), pickle.dumps([1, "a"], 0), pickle.dumps((1, 2), 2), pickle.dumps({"k": True}, 4), pickle.DEFAULT_PROTOCOL)
class P(pickle.Pickler):
    def persistent_id(self, o): return "pid" if isinstance(o, A) else None
class U(pickle.Unpickler):
    def persistent_load(self, pid): return f"loaded {pid}"
    def find_class(self, m, n): raise pickle.UnpicklingError(f"forbidden {m}.{n}")
b = io.BytesIO()
P(b).dump([A(1), 2]); b.seek(0)
print(U(b).load())
try: U(io.BytesIO(pickle.dumps(E.X))).load()
except pickle.UnpicklingError as e: print(e)
import copyreg
class Cr:
    def __init__(self, v): self.v = v
copyreg.pickle(Cr, lambda c: (Cr, (c.v + 1,)))
print(pickle.loads(pickle.dumps(Cr(1))).v)
