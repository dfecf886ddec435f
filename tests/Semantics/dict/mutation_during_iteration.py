def tryit(name, f):
    d = {"a": 1, "b": 2, "c": 3}
    seen = []
    try:
        for k in d:
            seen.append(k)
            f(d, k)
            if len(seen) > 10:
                break
        print(name, "ok", seen, d)
    except RuntimeError as e:
        print(name, e, seen, d)
tryit("add", lambda d, k: d.update({k * 2: 0}))
tryit("delete", lambda d, k: d.pop(k))
tryit("overwrite", lambda d, k: d.update({k: 0}))
tryit("delete and re-add same", lambda d, k: d.update({k: d.pop(k)}))
tryit("swap", lambda d, k: (d.pop(k), d.update({k.upper(): 1})) if k.islower() else None)
tryit("clear", lambda d, k: d.clear())
tryit("popitem at the last", lambda d, k: d.popitem() if k == "c" else None)
for view in ("keys", "values", "items"):
    d = {1: 1, 2: 2}
    try:
        for x in getattr(d, view)():
            d[len(d) + 1] = 0
    except RuntimeError as e:
        print(view, e)
d = {1: 1, 2: 2}
for k in list(d):
    del d[k]
print(d)
d = {1: 1}
it = iter(d)
d[2] = 2
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    print(next(it, "default"))
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2}
it = iter(d.items())
print(list(it), next(it, "end"))
d[3] = 3
print(next(it, "still end"))
try:
    print([d.setdefault(k + 100, k) for k in d])
except RuntimeError as e:
    print(e)
try:
    print({k: d.pop(k) for k in d})
except RuntimeError as e:
    print(e)
it = reversed({1: 1, 2: 2})
print(next(it), list(it))
