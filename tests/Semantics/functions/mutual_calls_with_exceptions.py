def risky(n):
    if n % 3 == 0: raise ValueError(n)
    if n % 5 == 0: raise KeyError(n)
    return n
def guard(n):
    try:
        return risky(n)
    except ValueError as e:
        return f"V{e}"
def outer(ns):
    out = []
    for n in ns:
        try:
            out.append(guard(n))
        except KeyError as e:
            out.append(f"K{e}")
        finally:
            if n == 7: out.append("seven")
    return out
print(outer(range(1, 16)))
def deep(n):
    if n == 0: raise RuntimeError("bottom")
    try:
        deep(n - 1)
    except RuntimeError as e:
        if n % 2: raise
        raise RuntimeError(f"{e.args[0]}<{n}") from None
try:
    deep(6)
except RuntimeError as e:
    print(e)
def search(tree, key):
    class Found(Exception): pass
    def walk(t):
        if isinstance(t, dict):
            for k, v in t.items():
                if k == key: raise Found(v)
                walk(v)
    try:
        walk(tree)
    except Found as f:
        return f.args[0]
    return None
print(search({"a": {"b": {"c": 5}}, "d": 1}, "c"), search({}, "x"))
def default(f, *a, errors=(Exception,), value=None):
    try:
        return f(*a)
    except errors:
        return value
print(default(int, "x", value=-1), default(int, "7"), default(lambda: {}["k"], errors=KeyError, value="missing"))
try:
    default(lambda: 1 / 0, errors=(KeyError, ValueError))
except ZeroDivisionError as e:
    print("escaped", e)
def retry(f, n):
    for i in range(n):
        try:
            return f(i)
        except ValueError as e:
            last = e
    raise last
print(retry(lambda i: risky(i), 3))
try:
    retry(lambda i: risky(0), 2)
except ValueError as e:
    print("gave up", e)
total = 0
for i in range(50):
    try:
        total += risky(i)
    except (ValueError, KeyError) as e:
        total -= e.args[0]
    else:
        total += 1
print(total)
