def r(v):
    if False: yield
    return v
def run(g):
    try:
        while True: next(g)
    except StopIteration as e: return e.value
print(run(r(1)), run(r(None)), run(r((1, 2))), run(r(StopIteration(5))).__class__.__name__, run(r(ValueError("x"))).__class__.__name__, run(r([1])))
def bare():
    yield 1
    return
def implicit(): yield 1
print(run(bare()), run(implicit()))
def collect():
    out = []
    for v in (1, (2, 3), None, "s"):
        out.append((yield from r(v)))
    return out
print(run(collect()))
def with_finally():
    try: return "try value"
    finally: yield "cleanup"
g = with_finally()
print(next(g), run(g))
def override():
    try: yield 1
    finally: return "from finally"
g = override()
next(g)
try: g.throw(ValueError("lost"))
except StopIteration as e: print(e.value)
def sub():
    x = yield from ()
    return ("empty", x)
print(run(sub()))
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("from custom iterator")
def d(): return (yield from It())
print(run(d()))
class It2:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(1, 2)
print(run((lambda: (yield from It2()))()))
print(list(r(5)), sum(r(5)), [*r(1)], next(r(7), "default"), tuple(r(0)), any(r(1)))
def fib(n):
    a, b = 0, 1
    while a < n:
        yield a
        a, b = b, a + b
    return a
def wrap():
    last = yield from fib(20)
    yield f"next would be {last}"
print(list(wrap()))
def acc():
    total = 0
    try:
        while True: total += yield
    except GeneratorExit: return total
a = acc()
next(a)
for i in range(5): a.send(i)
print(a.close())
