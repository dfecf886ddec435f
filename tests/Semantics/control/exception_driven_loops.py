def parse(tokens):
    it = iter(tokens)
    def expr():
        v = term()
        while True:
            try: t = next(it)
            except StopIteration: return v
            if t == ")": return v
            if t not in "+-": raise SyntaxError(f"unexpected {t}")
            v = v + term() if t == "+" else v - term()
    def term():
        try: t = next(it)
        except StopIteration: raise SyntaxError("unexpected end") from None
        return expr() if t == "(" else int(t)
    return expr()
print(parse("1 + 2 - 4".split()), parse("1 + ( 2 - ( 3 + 4 ) ) + 5".split()))
for bad in ("1 +", "1 2", "( x )", ""):
    try: print(parse(bad.split()))
    except (SyntaxError, ValueError) as e: print(type(e).__name__, e)
def retrying(fails):
    log = []
    for attempt in range(5):
        try:
            if attempt < fails: raise ConnectionError(f"attempt {attempt}")
            log.append("ok")
        except ConnectionError as e:
            log.append(str(e))
            if attempt >= 3: raise TimeoutError("gave up") from e
        else: break
        finally: log.append("f")
    return log
print(retrying(0), retrying(2))
try: retrying(9)
except TimeoutError as e: print(repr(e), repr(e.__cause__))
def drain(d):
    out = []
    while True:
        try: out.append(d.popitem())
        except KeyError: return out
print(drain({"a": 1, "b": 2}), drain({}))
def index_walk(m):
    out, i = [], 0
    try:
        while True:
            j = 0
            try:
                while True: out.append(m[i][j]); j += 1
            except IndexError: m[i]
            i += 1
    except IndexError: return out
print(index_walk([[1, 2], [], [3]]), index_walk([]))
class Stop(Exception): pass
def search(grid, t):
    try:
        for y, row in enumerate(grid):
            for x, v in enumerate(row):
                if v == t: raise Stop(y, x)
    except Stop as s: return s.args
    return None
print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
def eafp(objs):
    c = {"len": 0, "int": 0, "attr": 0, "none": 0}
    for o in objs:
        try: len(o); c["len"] += 1
        except TypeError:
            try: int(o); c["int"] += 1
            except (TypeError, ValueError):
                try: o.real; c["attr"] += 1
                except AttributeError: c["none"] += 1
    return c
print(eafp([1, "a", [1], None, 2.5, {}, 1j, object(), lambda: 0, b"", True] * 20))
def state():
    s, log = 0, []
    while s < 6:
        try:
            s += 1
            if s % 2: raise ValueError(s)
            if s == 4: raise KeyError(s)
            log.append(s)
        except ValueError as e:
            if e.args[0] == 3: continue
            log.append(-s)
        except KeyError: log.append("k")
        else: log.append("e")
    return log
print(state())
def nested_finally(n):
    log = []
    def rec(k):
        try:
            if k == 0: return "bottom"
            return rec(k - 1)
        finally: log.append(k)
    return rec(n), log
print(nested_finally(4))
def generator_cleanup():
    log = []
    def g():
        try:
            for i in range(10):
                try: yield i
                except ValueError: log.append(f"v{i}")
        finally: log.append("closed")
    it = g()
    for x in it:
        if x == 2: it.throw(ValueError)
        if x == 5: it.close()
    return log
print(generator_cleanup())
def hot(n):
    hits = misses = 0
    cache = {}
    for i in range(n):
        k = i * 7 % 13
        try: cache[k] += 1; hits += 1
        except KeyError: cache[k] = 0; misses += 1
    return hits, misses, sum(cache.values())
print(hot(0), hot(13), hot(3000))
