def t(x):
    log.append(x)
    return x
def f(v):
    match v:
        case int(n) if t(n > 10): return "big"
        case int(n) if t(n < 0): return "negative"
        case [a, b] if a == b: return "equal pair"
        case [a, b] if (s := a + b) > 10: return f"sum {s}"
        case [*xs] if not xs: return "empty"
        case [*xs] if any(x < 0 for x in xs): return "has negative"
        case [*xs] if all(isinstance(x, int) for x in xs): return f"ints {sum(xs)}"
        case str(s) if s.isdigit(): return int(s)
        case str(s) if (lambda q: q.upper() == q)(s) and s: return "upper"
        case {"n": n} if n in (1, 2): return "n in"
        case x if callable(x): return "callable"
        case _ if v is None: return "none"
        case _: return "default"
log = []
print([f(v) for v in (50, -5, 5, [2, 2], [8, 9], [1, 2], [], [1, -1, 3], [1, 2, 3], "12", "AB", "ab", "", {"n": 2}, {"n": 3}, len, None, 1.5)], log)
def binds(v):
    match v:
        case [a, b] if a > b: return "desc", a, b
        case _: pass
    return a, b
print(binds([2, 1]), binds([1, 2]))
def raising(v):
    match v:
        case x if x / 0: return 1
        case _: return 2
try: raising(1)
except ZeroDivisionError as e: print(e)
class B:
    def __bool__(self): print("bool", end=" "); return False
def truthy(v):
    match v:
        case x if B(): return "no"
        case x if []: return "no"
        case x if "yes": return "yes"
print(truthy(1))
def outer_var(limit):
    def g(v):
        match v:
            case n if n < limit: return "below"
            case n if n == limit: return "at"
        return "above"
    return [g(i) for i in range(limit - 1, limit + 2)]
print(outer_var(3))
def order():
    log.clear()
    match (t(1), t(2)):
        case (t1, t2) if t("g1") == 0: pass
        case (t1, 3) if t("g2"): pass
        case (1, t2) if t("g3"): pass
    return log
print(order())
def loop():
    out = []
    for i in range(20):
        match i:
            case n if n % 15 == 0: out.append("fb")
            case n if n % 5 == 0: out.append("b")
            case n if n % 3 == 0: continue
            case 17: break
            case n: out.append(n)
    return out
print(loop())
