def f(n):
    out = []
    for a in range(n):
        if a % 2:
            while True:
                a += 1
                if a > 5:
                    try:
                        if a % 2: raise ValueError(a)
                        with CM() as c:
                            for k in range(3):
                                if k == 1:
                                    match k + a:
                                        case 7 | 9: out.append(("m", a)); break
                                        case _: continue
                                out.append((c, k))
                            else: out.append("else")
                    except ValueError as e:
                        out.append(("V", e.args[0]))
                        continue
                    finally:
                        out.append("f")
                    break
        elif a:
            out.append([x for x in range(a) if x != 1])
        else:
            pass
    return out
class CM:
    def __enter__(self): return "c"
    def __exit__(self, *a): return False
print(f(5))
def g():
    for a in range(4):
        for b in range(4):
            try:
                if b == 2: continue
                if a == 2: break
                for c in range(2):
                    try:
                        if c: return (a, b, c) if a == 3 else None if a + b < 0 else 1 / (a - b)
                    except ZeroDivisionError: pass
            finally:
                log.append((a, b))
log = []
print(g(), log)
def h(n): return [[[(i, j, k) for k in range(j)] for j in range(i)] for i in range(n)]
print(h(4))
def i(x):
    if x:
        if x > 1:
            if x > 2:
                if x > 3:
                    if x > 4: return "5+"
                    return "4"
                return "3"
            return "2"
        return "1"
    return "0"
print([i(k) for k in range(7)])
def j():
    r = []
    try:
        try:
            try: raise ValueError("1")
            except ValueError as e:
                r.append(str(e))
                try: raise KeyError("2")
                except KeyError as e:
                    r.append(str(e))
                    raise TypeError("3") from e
        except TypeError as e:
            r.append((str(e), repr(e.__cause__), repr(e.__cause__.__context__)))
            raise
        finally: r.append("f1")
    except TypeError: r.append("outer")
    else: r.append("no")
    finally: r.append("f2")
    return r
print(j())
def k(d):
    def k1(d):
        def k2(d):
            def k3(d): return (d, k1.__name__, k2.__name__)
            return k3(d + 1)
        return k2(d + 1)
    return k1(d + 1)
print(k(0), (lambda a: (lambda b: (lambda c: (lambda d: a + b + c + d)(4))(3))(2))(1))
