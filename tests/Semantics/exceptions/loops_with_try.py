out = []
for i in range(8):
    try:
        if i == 1: continue
        if i == 2: raise ValueError
        if i == 5: raise KeyError
        if i == 6: break
        out.append(("body", i))
    except ValueError:
        out.append(("V", i))
        continue
    except KeyError:
        out.append(("K", i))
    else: out.append(("else", i))
    finally: out.append(("fin", i))
    out.append(("end", i))
else: out.append("loop else")
print(out)
def find(xs, bad):
    n = 0
    while True:
        try:
            x = xs[n]
        except IndexError: return "exhausted", n
        try:
            try: r = 10 // x
            except ZeroDivisionError: r = -1
            else:
                if r == bad: return "found", n
        finally: n += 1
print(find([1, 0, 5], 2), find([1, 0, 3], 99), find([], 1))
def nested():
    log = []
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1 and i == 0: continue
                    if j == 1 and i == 1: break
                    if i == 2: raise ValueError((i, j))
                    log.append((i, j))
                finally: log.append("f")
            else: log.append("inner else")
        except ValueError as e: log.append(e.args[0])
    return log
print(nested())
total, errors = 0, 0
for v in (1, "2", None, 3.5, "x", [], 2**70, True):
    try: total += int(v)
    except (TypeError, ValueError) as e: errors += 1
print(total, errors)
def hot(n):
    c = 0
    for i in range(n):
        try:
            if i % 100 == 99: raise ValueError(i)
            c += 1
        except ValueError as e: c += e.args[0] % 10
    return c
print(hot(5000))
def hot2(n):
    c = 0
    d = {}
    for i in range(n):
        try: c += d[i % 7]
        except KeyError: d[i % 7] = i
    return c, d
print(hot2(100))
def unwind(n):
    if n == 0: raise LookupError("bottom")
    try: unwind(n - 1)
    finally: trail.append(n)
trail = []
try: unwind(5)
except LookupError as e: print(e, trail)
it = iter([1, 2])
while True:
    try: v = next(it)
    except StopIteration: break
    else: print(v, end=" ")
print()
def first_ok(fs):
    for f in fs:
        try: return f()
        except Exception: pass
    return None
print(first_ok([lambda: 1 / 0, lambda: [][0], lambda: "third"]), first_ok([]))
