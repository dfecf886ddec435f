x = 1
def f(a=x, b=lambda: x): return a, b()
x = 2
print(f())
def factory():
    fs = []
    for i in range(3):
        def g(i=i, *, j=i * 10): return i, j
        fs.append(g)
    return fs
print([g() for g in factory()], [g.__defaults__ for g in factory()], [g.__kwdefaults__ for g in factory()])
class C:
    n = 1
    def m(self, v=n, w=[n]): return v, w
    n = 2
C.n = 3
a, b = C(), C()
a.m()[1].append("shared")
print(a.m(), b.m(), C.m.__defaults__)
def rec(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = r = n if n < 2 else rec(n - 1) + rec(n - 2)
    return r
print(rec(30), len(rec.__defaults__[0]), rec(3, {}))
def none_default(v=None, *, flag=False): return v is None, flag
print(none_default(), none_default(0), none_default(flag=1))
try:
    def bad(a=undefined_thing): pass
except NameError as e:
    print(e, "bad" in dir())
def outer(n):
    def inner(m=n): return m
    n = "changed"
    return inner()
print(outer("original"))
sentinel = object()
def opt(x=sentinel): return x is sentinel
print(opt(), opt(None), opt(sentinel))
def order(a=print("first") or 1, b=print("second") or 2, *, c=print("third") or 3): pass
order()
def tup(a, b=(1, 2), c={}): return b + (a,), c
print(tup(3), tup(3, ()), tup.__defaults__)
print((lambda n=(lambda: 5)(): n)(), (lambda a, b=[]: b.append(a) or b)(1), [(lambda v, acc=[]: acc.append(v) or list(acc))(i) for i in range(2)])
def kw(*, a=(k := 7)): return a
print(kw(), k)
def ann(a: print("ann evaluated?") = 1) -> print("ret?"): return a
print(ann())
