def total(it): return sum(it)
def two(a, b): return list(a), list(b)
print(total(x * x for x in range(4)), two((x for x in "ab"), (y for y in "cd")), max((x for x in (3, 1)), key=lambda v: -v), sorted(x for x in "cab"), "".join(c.upper() for c in "abc"), dict((k, v) for k, v in zip("ab", "cd")), set(x % 2 for x in range(4)) == {0, 1}, any(x > 2 for x in range(4)), all(x for x in ()), list(x for x in range(2)), tuple(x for x in "z"), min((len(w), w) for w in ("bb", "a")), print(*(i for i in range(3)), sep="-"))
def consume(*a): return a
print(consume(*(x for x in range(3)), *(y for y in "ab")), consume((x for x in range(2)).__next__()))
log = []
def gen():
    log.append("start")
    yield 1
    log.append("end")
def ignore(it): return "ignored"
print(ignore(gen()), log, consume(*gen()), log)
def early(it):
    for x in it: return x
def noisy():
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")
g = noisy()
print(early(g), next(g), list(g), log[-1])
def raising():
    yield 1
    raise KeyError("from gen")
for f in (lambda: consume(*raising()), lambda: sum(raising()), lambda: list(raising()), lambda: dict(raising()), lambda: [*raising()], lambda: max(raising()), lambda: "".join(raising()), lambda: {**{k: 1 for k in raising()}}):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(sum([[1], [2]], []), sum((i for i in range(5)), 10), list(zip((i for i in "ab"), (j for j in range(5)))), [*map(lambda p: p[0] + p[1], ((a, b) for a in "xy" for b in "12"))], list(filter(None, (i % 2 for i in range(3)))))
