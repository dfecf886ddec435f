log = []
class T:
    def __init__(self, n): self.__dict__["n"] = n
    def __setattr__(self, k, v): log.append((self.n, k, v))
    def __setitem__(self, k, v): log.append((self.n, k, v))
    def __getattr__(self, k): log.append((self.n, "get", k)); return T(self.n + "." + k)
    def __getitem__(self, k): log.append((self.n, "getitem", k)); return T(f"{self.n}[{k}]")
t = T("t")
def v(x):
    log.append(("value", x))
    return x
t.a = t.b = t[v(0)] = v(1)
print(log)
log.clear()
t.x.y, t[v("k")][v("l")] = v(1), v(2)
print(log)
log.clear()
(t.p, [t.q, *t.r]), t.s = (1, (2, 3, 4)), 5
print(log)
log.clear()
a = b = c = []
a.append(1)
print(a is b is c, c)
x = [1, 2, 3]
d = {}
d["a"] = d["b"] = d
print(list(d), d["a"] is d)
e, f = e2 = [1, 2]
print(e, f, e2)
g = (h, (j, l)) = 1, (2, 3)
print(g, h, j, l)
for m, n in [(1, 2)]: pass
for t.loop in (1, 2): pass
print(log)
log.clear()
for t[v("i")] in "ab": pass
print(log)
log.clear()
with_target = []
class CM:
    def __enter__(self): return (1, 2)
    def __exit__(self, *a): pass
with CM() as (t.w1, t[v("w2")]): pass
print(log)
def ret_target():
    def get(): log.append("get called"); return T("got")
    log.clear()
    get().attr = v("rhs first")
    get()[v("idx")] = v("again")
    return log
print(ret_target())
log.clear()
t.aug.z = 1
try: 
    del t.nope
except AttributeError as ex: print(type(ex).__name__)
x = y = z = 0
x, y, z = z, x, y = 1, 2, 3
print(x, y, z)
a = [0] * 3
a[0] = a[1] = a[2] = len(a)
print(a)
s = t2 = "shared"
s += "!"
print(s, t2)
