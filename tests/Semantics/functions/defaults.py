log = []
def make(x):
    log.append(x)
    return x
def f(a=make("a"), *, b=make("b"), c=make(["c"])):
    c.append(1)
    return a, b, c
print(log, f(), f(), log)
def g(x, acc=[]):
    acc.append(x)
    return acc
print(g(1), g(2), g(3, []), g.__defaults__)
i = 5
def h(x=i):
    return x
i = 6
print(h(), h.__defaults__, h.__kwdefaults__, f.__defaults__, f.__kwdefaults__)
h.__defaults__ = (1, )
print(h())
h.__defaults__ = None
try:
    h()
except TypeError as e:
    print(e)
def k(a, b, c=3):
    return a, b, c
k.__defaults__ = (10, 20, 30)
print(k(), k(1))
k.__defaults__ = (1, 2, 3, 4, 5)
print(k())
for bad in (5, [1]):
    try:
        k.__defaults__ = bad
    except TypeError as e:
        print(e)
def m(*, a, b=1): return a, b
m.__kwdefaults__ = {"a": "new"}
try:
    print(m(), m(b=5))
except TypeError as e:
    print(e)
m.__kwdefaults__["b"] = 7
print(m())
try:
    m.__kwdefaults__ = 5
except TypeError as e:
    print(e)
del m.__kwdefaults__
print(m.__kwdefaults__)
funcs = [lambda x=n: x * 10 for n in range(3)]
print([q() for q in funcs])
def late(n=None):
    n = [] if n is None else n
    n.append(1)
    return n
print(late(), late(), (lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1), (lambda x=(y := 5): x)(), y)
class C:
    size = 3
    def m(self, n=size):
        return n
print(C().m())
