import weakref
class A:
    def __init__(self, v): self.v = v
    def m(self): return self.v
    def __repr__(self): return f"A({self.v})"
a, b = A(1), A(2)
r = weakref.ref(a)
print(r() is a, r().v, type(r).__name__, weakref.ref(a) is r, r == weakref.ref(a), weakref.ref(a) == weakref.ref(b), hash(r) == hash(a), callable(r), r.__callback__, weakref.getweakrefcount(a) >= 1, len(weakref.getweakrefs(a)) >= 1)
p = weakref.proxy(a)
print(p.v, p.m(), type(p).__name__, isinstance(p, A), p.__class__.__name__, str(p), repr(p).startswith("<weakproxy at"))
p.v = 10
print(a.v)
m = weakref.WeakMethod(a.m)
print(m()(), m() == a.m)
d = weakref.WeakValueDictionary(x=a)
d["y"] = b
print(sorted(d), d["x"], len(d), "x" in d, d.get("zz"), dict(d), d.pop("y"), list(d.items()), list(d.values()))
k = weakref.WeakKeyDictionary({a: "for a"})
k[b] = "for b"
print(k[a], len(k), b in k, sorted(k.values()), A(5) in k)
s = weakref.WeakSet([a, b])
s.add(a)
print(len(s), a in s, A(9) in s, sorted(x.v for x in s), s.discard(b), len(s))
f = weakref.finalize(a, print, "finalized", "arg")
print(f.alive, f.peek()[2], f(), f.alive, f())
g = weakref.finalize(b, print, "never printed")
print(g.detach() is not None, g.alive)
for bad in (lambda: weakref.ref(5), lambda: weakref.ref("s"), lambda: weakref.ref([]), lambda: weakref.ref(()), lambda: weakref.ref(None), lambda: weakref.proxy({}), lambda: weakref.ref(), lambda: weakref.ref(a, 5, 6), lambda: hash(weakref.proxy(a)), lambda: d.__setitem__("n", 5), lambda: d["zz"], lambda: k[5], lambda: s.add(5), lambda: weakref.WeakMethod(5), lambda: weakref.proxy(a).nope, lambda: len(weakref.proxy(a)), lambda: weakref.proxy(a)(), lambda: weakref.ref(type("S", (), {"__slots__": ()})())):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
for ok in (A, lambda: 0, {1}, frozenset(), len.__class__, type, A(1).m, (x for x in ()), __import__("collections").deque(), int, Exception()):
    try: weakref.ref(ok); print("ok", end=" ")
    except TypeError as e: print(e, end=" ")
print()
class Ref(weakref.ref):
    def __init__(self, o, cb=None, tag=None): super().__init__(o, cb); self.tag = tag
    def __new__(cls, o, cb=None, tag=None): return super().__new__(cls, o, cb)
x = Ref(a, None, "t")
print(x() is a, x.tag, isinstance(x, weakref.ref))
class W:
    __slots__ = ("__weakref__", "v")
w = W()
print(weakref.ref(w)() is w, hasattr(w, "__weakref__"))
class L(list): pass
l = L([1])
print(weakref.ref(l)() is l, weakref.proxy(l)[0], len(weakref.proxy(l)), weakref.proxy(l) + [2], list(weakref.proxy(l)), bool(weakref.proxy(l)), 1 in weakref.proxy(l))
fn = lambda v: v * 2
print(weakref.proxy(fn)(4), type(weakref.proxy(fn)).__name__)
