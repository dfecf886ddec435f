"""Generators that were compiled: sent values, throw, close, try/finally and with around yields, recursion, types that change."""
import sys
import gc
import traceback


def echo(n):
    got = None
    log = []
    for i in range(n):
        got = yield (i, got)
        if got is not None:
            log.append(got)
    return log


def drive(n):
    g = echo(n)
    out = [next(g)]
    try:
        i = 0
        while True:
            i += 1
            out.append(g.send(i if i % 3 else None))
    except StopIteration as stop:
        return out[:4], len(out), len(stop.value), stop.value[:4]


def guarded(log):
    try:
        for i in range(1000000):
            try:
                yield i
            except KeyError as e:
                log.append(("key", e.args[0]))
                yield -1
                log.append(sys.exc_info()[0])
            finally:
                log.append("f") if i % 100 == 0 else None
    finally:
        log.append("closed")


def throwing(n):
    log = []
    g = guarded(log)
    total = 0
    for i in range(n):
        total += next(g)
        if i % 50 == 49:
            assert g.throw(KeyError(i)) == -1
    g.close()
    return total, len(log), log[-5:]


def counter(start, step):
    while True:
        sent = yield start
        start = start + step if sent is None else sent


def changing(n):
    g = counter(0, 1)
    out = []
    for i in range(n):
        out.append(next(g))
        if i == n - 6:
            out.append(g.send(2.5))
        elif i == n - 4:
            out.append(g.send(10 ** 25))
        elif i == n - 2:
            g.send("text")
            try:
                next(g)
            except TypeError as e:
                out.append(str(e)[:25])
                break
    return out[-8:]


def tree(lo, hi):
    if lo >= hi:
        return
    mid = (lo + hi) // 2
    yield from tree(lo, mid)
    yield mid
    yield from tree(mid + 1, hi)


def delegating(n):
    def sub(k):
        got = yield k
        return (k, got)
    out = []
    for i in range(n):
        r = yield from sub(i)
        out.append(r)
    return out


def drive_delegating(n):
    g = delegating(n)
    next(g)
    try:
        for i in range(n):
            g.send(i * i)
    except StopIteration as e:
        return e.value[-3:]


def failing(n):
    for i in range(n):
        yield i
    raise ValueError(n)


def consume(n):
    t = 0
    try:
        for x in failing(n):
            t += x
    except ValueError as e:
        tb = [(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)]
        return t, e.args, tb


def stop_inside(n):
    for i in range(n):
        if i == n - 1:
            raise StopIteration(i)
        yield i


def reentrant():
    g = None

    def gen():
        for i in range(1200):
            if i == 1100:
                try:
                    next(g)
                except ValueError as e:
                    yield str(e)
            yield i
    g = gen()
    return [x for x in g if type(x) is str]


def managed(log):
    class M:
        def __enter__(self):
            log.append("+")
            return self

        def __exit__(self, *args):
            log.append("-" if args[0] is None else args[0].__name__)
            return args[0] is KeyError
    for i in range(3000):
        with M():
            yield i
            if i % 1000 == 999:
                raise KeyError


def left_suspended(n):
    log = []

    def gen():
        try:
            for i in range(5):
                yield i
        finally:
            log.append(1)
    for i in range(n):
        g = gen()
        for x in g:
            if x == 2:
                break
        g.close()
    return len(log)


def handled_across_yields(n):
    """What is handled inside a generator is not seen outside, and the other way round."""
    def gen():
        for i in range(n):
            try:
                raise KeyError(i)
            except KeyError:
                yield sys.exc_info()[0]
                yield sys.exc_info()[0]
            yield sys.exc_info()[0]
    seen = {}
    try:
        raise ValueError
    except ValueError:
        for x in gen():
            key = (x and x.__name__, sys.exc_info()[0].__name__)
            seen[key] = seen.get(key, 0) + 1
    for x in gen():
        key = (x and x.__name__, sys.exc_info()[0])
        seen[key] = seen.get(key, 0) + 1
    return seen


def closures(n):
    total = 0

    def gen():
        nonlocal total
        for i in range(n):
            total += i
            k = i
            yield lambda: k
    fs = [f for f in gen()]
    return total, fs[0](), fs[-1]()


def looked_at(n):
    def gen():
        x = 0
        while True:
            x += 1
            yield x
    g = gen()
    for i in range(n):
        next(g)
    before = g.gi_frame.f_locals["x"], g.gi_frame.f_lineno - gen.__code__.co_firstlineno
    g.gi_frame.f_locals["x"] = 5000
    return before, next(g), next(g), g.gi_frame.f_locals["x"], g.gi_running, g.gi_suspended


for n in (4, 2000):
    print(drive(n))
    print(throwing(n))
    print(drive_delegating(n))
    print(consume(n))
    print(left_suspended(n))
    print(handled_across_yields(n))
    print(closures(n))
    print(looked_at(n))
    try:
        print(sum(stop_inside(n)))
    except RuntimeError as e:
        print(e, repr(e.__cause__))
print(changing(1500))
print(sum(tree(0, 3000)), [x for x in tree(0, 20)])
print(reentrant())
log = []
print(sum(managed(log)), log[:4], len(log), log.count("KeyError"))


def many(n):
    gens = [counter(i, 1) for i in range(50)]
    t = 0
    for i in range(n):
        t += next(gens[i * 7 % 50])
    del gens
    gc.collect()
    return t


print(many(5000))


def depth(n):
    if n:
        yield from depth(n - 1)
    yield n


print(sum(depth(300)), sum(depth(300)), sum(sum(depth(20)) for _ in range(100)))


def endless(n):
    yield from endless(n + 1)


for _ in range(3):
    try:
        list(endless(0))
    except RecursionError as e:
        print(str(e)[:32])


def expressions(n):
    a = sum(x * y for x in range(n) for y in range(3) if x % 2)
    b = any(x > n - 2 for x in range(n)), all(x < n for x in range(n)), max(x % 17 for x in range(n)), min((x - n for x in range(n)), default=5)
    c = ",".join(str(x) for x in range(n) if x % 500 == 0)
    d = dict((x, x * x) for x in range(n)), set(x % 5 for x in range(n)), tuple(x for x in range(3)), sorted(-x for x in range(5))
    return a, b, c, len(d[0]), d[1:]


print(expressions(2500))
