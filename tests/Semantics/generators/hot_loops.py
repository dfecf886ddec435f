def squares(n):
    for i in range(n): yield i * i
def total(n):
    t = 0
    for s in squares(n): t += s
    return t
print([total(n) for n in (0, 1, 10, 1000)])
def mixed(n):
    for i in range(n):
        yield i if i % 3 else i / 2 if i % 2 else str(i)
def consume(n):
    ints, floats, strs = 0, 0.0, ""
    for v in mixed(n):
        if isinstance(v, int): ints += v
        elif isinstance(v, float): floats += v
        else: strs += v
    return ints, floats, strs
print(consume(20), consume(300)[:2])
def early(n, stop):
    for i, s in enumerate(squares(n)):
        if s > stop: break
    else: return "all", i
    return "broke", i, s
print(early(100, 50), early(5, 1000))
def nested(n):
    for a in squares(n):
        for b in squares(3):
            if (a + b) % 5 == 0: yield a, b
print(list(nested(6)), sum(a * b for a, b in nested(40)))
def with_send(n):
    acc = 0
    for i in range(n):
        got = yield acc
        acc += got if got is not None else i
    return acc
def drive(n):
    g = with_send(n)
    next(g)
    try:
        for i in range(n): g.send(i if i % 2 else None)
    except StopIteration as e: return e.value
print(drive(10), drive(101))
def grow():
    x = 1
    while True:
        yield x
        x *= 10**5
print([v for v, _ in zip(grow(), range(6))])
def raising(n):
    for i in range(n):
        if i == 50: raise ValueError(i)
        yield i
def guard(n):
    t = 0
    try:
        for v in raising(n): t += v
    except ValueError as e: return t, e.args
    return t
print(guard(10), guard(100))
def deleg(n):
    for k in range(n): yield from squares(k)
print(sum(deleg(30)), len(list(deleg(20))), max(deleg(10)))
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
def build(lo, hi):
    if lo >= hi: return None
    m = (lo + hi) // 2
    return Tree(m, build(lo, m), build(m + 1, hi))
print(list(build(0, 20)), sum(build(0, 500)), [x for x in build(0, 9) if x % 2])
print(sum(x for x in (y * y for y in range(200)) if x % 3 == 1), sum(1 for _ in filter(None, squares(100))), dict(zip(squares(4), "abcd")), sorted(squares(5), reverse=True), [*map(lambda a, b: a - b, squares(5), range(5))])
