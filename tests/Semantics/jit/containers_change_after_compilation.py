"""Lists, arrays and iterators that change their kind, or end, behind code that was compiled for another."""
import sys
from array import array

def hot(f, *args, n=600):
    for _ in range(n):
        r = f(*args)
    return r

# --- lists whose storage changes after compilation ---
def total(a):
    t = 0
    for i in range(len(a)):
        t += a[i]
    return t
print(hot(total, [1, 2, 3]))
print(total([1.5, 2.5]), total([True, 2, 3.5]), total([]), total([10**30, 1]))
print(hot(total, [1.5, 2.5]), hot(total, [1, 2.5, 10**20]), total([1, 2]))

def put(a, i, v):
    a[i] = v
    return a
print(hot(put, [1, 2, 3], 1, 5))
for v in (1.5, "x", None, 10**25, True):
    print(put([1, 2, 3], -1, v), put([1.0, 2.0], 0, v), put(["a"], 0, v), put([1, "a"], 1, v))
for i in (3, -4, 10**20):
    try:
        put([1, 2, 3], i, 0)
    except IndexError as e:
        print(i, e)

def get(a, i):
    return a[i]
print(hot(get, [1.5, 2.5], 1), hot(get, [1.5, 2.5], -2))
for i in (2, -3, 2**62, -2**63, True):
    try:
        print(get([1.5, 2.5], i))
    except IndexError as e:
        print(i, e)
print(get("abc", 1), get((1, 2), -1), get(b"ab", 0), get(bytearray(b"ab"), -1), get({5: 6}, 5))

# --- iterating a list that changes ---
def grow(a, limit):
    seen = []
    for x in a:
        seen.append(x)
        if len(a) < limit:
            a.append(x + 1)
        if len(a) == 4:
            a[3] = 2.5
    return seen
print(hot(lambda: grow([1], 8)), grow([1, 2], 6))
def shrink(a):
    n = 0
    for x in a:
        n += 1
        a.pop()
    return n
print(hot(lambda: shrink([1, 2, 3, 4, 5])), shrink([1.0] * 9))
def clear(a):
    out = []
    for x in a:
        out.append(x)
        if x == 2:
            a.clear()
            a.extend(["p", "q", "r", "s"])
    return out
print(hot(lambda: clear([1, 2, 3, 4])))

# --- ranges ---
def ranges(a, b, c):
    out = []
    for i in range(a, b, c):
        out.append(i)
    return out
print(hot(ranges, 0, 5, 1), ranges(5, 0, -1), ranges(0, 10, 3), ranges(10, 0, -3), ranges(3, 3, 1), ranges(3, 1, 1))
try:
    ranges(0, 1, 0)
except ValueError as e:
    print(e)
print(ranges(2**63 - 3, 2**63 + 2, 2), ranges(-2**63, -2**63 - 5, -2), ranges(2**70, 2**70 + 2, 1), ranges(True, 4, 1))
class I:
    def __index__(self): return 3
print(ranges(I(), 6, 1))
try:
    ranges(0, 2.0, 1)
except TypeError as e:
    print(e)
def evens(n):
    t = []
    for i in range(0, n, 2):
        for j in range(i, -1, -3):
            t.append((i, j))
    return t
print(hot(evens, 7, n=300))
def ends(n):
    for i in range(n):
        pass
    try:
        return i
    except UnboundLocalError as e:
        return str(e)
print(hot(ends, 5), ends(0), ends(-3))
def objects(r):
    t = 0
    for i in r:
        t += i
    return t
print(hot(objects, range(5)), objects(range(0, 10, 3)), objects(range(5, 0, -2)), objects([1, 2]), objects((4, 5)), objects(range(2**65, 2**65 + 2)), objects(iter(range(4))))
it = iter(range(10))
def shared(it):
    out = []
    for x in it:
        out.append(x)
        if len(out) > 2:
            break
    return out
print(shared(it), shared(it), next(it), shared(it), shared(it))
def nested_next():
    out = []
    it = iter(range(6))
    for x in it:
        out.append((x, next(it, None)))
    return out
print(hot(nested_next))

# --- enumerate and zip ---
def pairs(a, b):
    t = 0
    for i, x in enumerate(a):
        t += i * x
    for x, y in zip(a, b):
        t += x * y
    for i, x in enumerate(b, 10):
        t += i - x
    return t
print(hot(pairs, [1, 2, 3], [1.5, 2.5, 3.5]))
print(pairs([1, 2, 3], [4, 5]), pairs([], []), pairs((1, 2), (3, 4)), pairs([1, 2.5, 10**20], [True, 2, 3]), pairs([1], range(5)))
def uneven(a, b):
    out = []
    for x, y in zip(a, b):
        out.append((x, y))
        if x == 2:
            b.append("new")
            a.append("more")
    return out
print(hot(lambda: uneven([1, 2, 3], ["a", "b", "c"])), uneven([1, 2], ["a", "b"]), uneven([1, 2, 3, 4], ["a"]))
def strict(a, b):
    out = []
    try:
        for x, y in zip(a, b, strict=True):
            out.append(x)
    except ValueError as e:
        out.append(str(e))
    return out
print(hot(strict, [1, 2], [3, 4]), strict([1], [2, 3]), strict([1, 2], [3]))
def unpack_errors(a):
    out = []
    try:
        for x, y in a:
            out.append(x)
    except (TypeError, ValueError) as e:
        out.append(str(e))
    return out
print(hot(unpack_errors, [(1, 2), (3, 4)]), unpack_errors([(1, 2), (3,)]), unpack_errors([(1, 2), 5]), unpack_errors(["ab", [1, 2]]))
print(hot(unpack_errors, {1: 2}.items()), unpack_errors(zip([1], [2])), unpack_errors(enumerate("ab")), unpack_errors(x for x in [(1, 2), (1, 2, 3)]))
def raising(n):
    for i in range(n):
        yield i, i
    raise KeyError("end")
def over_generator(n):
    out = []
    try:
        for x, y in raising(n):
            out.append(x + y)
    except KeyError as e:
        out.append(repr(e))
    return out
print(hot(over_generator, 3))

# --- arrays ---
def array_sum(a):
    t = 0
    for i in range(len(a)):
        t += a[i]
    return t
for code in "bBhHiIlLqQfd":
    a = array(code, [1, 2, 3, 100])
    print(code, hot(array_sum, a, n=300), a[-1])
def array_set(a, i, v):
    a[i] = v
    return a[i]
for code in "bBhHiIlLqQfd":
    a = array(code, [0] * 4)
    hot(array_set, a, 1, 7, n=300)
    for v in (127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65536, 2**31 - 1, 2**31, 2**32 - 1, 2**32, -1, 2**63 - 1, 2**63, 2**64, 1.5, float("inf"), True, "x"):
        for i in (0, -1):
            try:
                print(code, v, array_set(a, i, v), end="; ")
            except (OverflowError, TypeError) as e:
                print(code, v, type(e).__name__, e, end="; ")
    print(a.tolist())
    for i in (4, -5, 2**65):
        try:
            array_set(a, i, 0)
        except IndexError as e:
            print(e)
nan = float("nan")
a = array("d", [0.0])
hot(array_set, a, 0, 1.0)
array_set(a, 0, nan)
print(a, a[0] is nan)
class Sub(array):
    def __getitem__(self, i): return 42
    def __setitem__(self, i, v): print("set", i, v)
print(array_sum(Sub("d", [1.0, 2.0])), array_set(Sub("d", [1.0]), 0, 1.0), array_sum([1, 2]), array_sum((1.5, 2)))
def bytes_sum(b):
    t = 0
    for i in range(len(b)):
        t += b[i]
    return t
print(hot(bytes_sum, b"abc"), hot(bytes_sum, bytearray(b"abc")), bytes_sum([1, 2]), bytes_sum(memoryview(b"xyz")))
b = bytearray(4)
hot(array_set, b, 2, 9)
for v in (255, 256, -1, True, 1.0):
    try:
        print(array_set(b, -1, v))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(b)
m = memoryview(array("d", [1.5, 2.5]))
print(hot(get, m, 1), array_set(m, 0, 4.5), m.tolist())

# --- exceptions and exits inside loops in parts ---
def failing(a, b, at):
    out = []
    try:
        for i in range(3):
            for x, y in zip(a, b):
                for j, z in enumerate(a):
                    out.append(x * y + j)
                    if len(out) == at:
                        out.append(a[len(a)])
    except IndexError as e:
        out.append(str(e))
    finally:
        out.append("done")
    return out
print(hot(failing, [1, 2], [3, 4], 7), failing([1.5, 2], [3, True], 4), failing([1, 2], [3, 4], 0))
def overflow(n):
    t = 1
    for i in range(n):
        t = t * 3 + i
    return t
print(hot(overflow, 10), overflow(50), overflow(100))
def long_loop():
    t = 0
    a = [1] * 10
    for i in range(20000):
        t += a[i % 10]
        if i == 15000:
            a[3] = 2.5
        if i == 17000:
            a.clear()
            a.extend([1, "2"[0:0] or 3, 4.5] * 4)
    return t
print(long_loop())
