def add_all(xs):
    total = xs[0]
    for x in xs[1:]: total = total + x
    return total
for xs in ([1, 2, 3], [1.5, 2], [1, 2.5, 3], ["a", "b"], [[1], [2]], [(1,), (2,)], [2**62] * 3, [True, False, True], [1j, 1, 1.5], [b"a", b"b"]):
    print(add_all(xs), type(add_all(xs)).__name__)
for bad in ([1, "a"], ["a", 1], [[1], (2,)], [None, 1], [1, None], [{}, {}]):
    try: add_all(bad)
    except TypeError as e: print(e)
def count(n, step):
    i = 0
    k = 0
    while i < n:
        i += step
        k += 1
    return i, k
print(count(10, 1), count(10, 1.5), count(2**64, 2**61), count(1.0, 0.1), count(5, True))
def maxof(xs):
    m = None
    for x in xs:
        if m is None or x > m: m = x
    return m
print(maxof([3, 1, 2]), maxof([1, 2.5]), maxof("hello"), maxof([]), maxof([(1, 2), (1, 3)]), maxof([2**70, 1e30]))
def kinds(n):
    v = 0
    out = []
    for i in range(n):
        match i % 6:
            case 0: v = i
            case 1: v = v + 0.5
            case 2: v = str(v)
            case 3: v = [v]
            case 4: v = len(v) * 2**62
            case 5: v = v * 4
        out.append(type(v).__name__)
    return out, v
print(kinds(6), kinds(13)[1])
def index(o, keys):
    out = []
    for k in keys:
        try: out.append(o[k])
        except Exception as e: out.append(type(e).__name__)
    return out
for o in ([10, 20], (1, 2), "ab", b"ab", {0: "z", "k": "v", -1: "n"}, range(5), bytearray(b"x"), None, 5, {1}):
    print(type(o).__name__, index(o, [0, -1, 5, "k", True, 1.0, slice(0, 1), None]))
def compare(a, b): return (a == b, a != b)
for a, b in ((1, 1), (1, 1.0), ("a", "a"), (1, "1"), ([], ()), (None, 0), (2**70, float(2**70)), (True, 1), ({}, {}), (1j, 1)): print(compare(a, b), end=" ")
print()
def truth(xs):
    n = 0
    for x in xs:
        if x: n += 1
        elif x is None: n += 10
        else: n += 100
    return n
print(truth([1, 0, "", "a", None, [], [0], 0.0, 1.5, {}, 2**70, 0j]))
def attr(os): return [o.real if hasattr(o, "real") else len(o) for o in os]
print(attr([1, 2.5, True, "abc", [1], 1j, 2**70, ()]))
def calls(n):
    r = 0
    fs = [abs, float, lambda v: v + 1, int, str, len]
    v = -3
    for i in range(n):
        v = fs[i % 6](v)
    return v
print([calls(i) for i in range(8)])
