a, b = 1, 2
a, b = b, a
print(a, b)
(c), [d, (e, f)] = 3, [4, (5, 6)]
print(c, d, e, f)
*g, h = [1, 2, 3]
i, *j = "a"
k, *l, m = range(5)
print(g, h, i, j, k, l, m, type(l).__name__)
n, *(o, *p), q = 1, 2, 3, 4, 5
print(n, o, p, q)
*r, = {"x": 1}
print(r)
(s, t), u = "ab", "c"
print(s, t, u)
lst = [0, 0, 0]
lst[0], lst[1], *lst[2:] = "xyzw"
print(lst)
class O: pass
O.a, (O.b, *O.c) = 1, (2, 3, 4)
print(O.a, O.b, O.c)
v = w = [1]
v.append(2)
print(w)
x = y, z = (1, 2)
print(x, y, z)
y = z = x = 5
print(x, y, z)
def tr(f):
    try: f()
    except Exception as ex: print(type(ex).__name__, ex)
def e1(): a, b = 1,
def e2(): a, b = 1, 2, 3
def e3(): a, *b, c = 1,
def e4(): a, b = 5
def e5(): a, b = None
def e6(): (a, b), c = 1, 2
def e7(): a, b = {1, 2, 3}
def e8(): a, b, c = "ab"
def e9(): a, = ()
def e10(): a, b = iter([1])
def e11(): [a, b] = {"k": 1}
def e12(): *a, b, c, d = 1, 2
def e13(): a, b = (x for x in range(10**9))
def e14(): a, b = {1: 2, 3: 4, 5: 6}
def e15(): a, b = range(10)
for fn in (e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15): tr(fn)
class It:
    def __iter__(self): yield 1; yield 2
p1, p2 = It()
print(p1, p2)
class Get:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
q1, *q2 = Get()
print(q1, q2)
class BadIter:
    def __iter__(self): raise ValueError("iter failed")
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next failed")
for bad in (BadIter, BadNext):
    try: a1, a2 = bad()
    except (ValueError, KeyError) as ex: print(repr(ex))
i = 0
i, lst2 = 1, [9, 9]
i, lst2[i] = 0, "at the old or the new i?"
print(i, lst2)
[] = ()
() = []
print([x for x, in [[1], (2,)]], [(x, y) for x, *y in ["ab", (1,)]])
