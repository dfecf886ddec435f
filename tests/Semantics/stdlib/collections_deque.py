from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, d.index(3), d.count(3), 3 in d, list(reversed(d)), d == deque([-1, 0, 1, 2, 3, 4, 5]), d.maxlen, bool(deque()), deque("abc"), deque(maxlen=2), deque("abcd", 2), deque("abcd", maxlen=0))
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
d.reverse(); d.remove(3); d.insert(1, "ins"); d[2] = "set"; del d[0]
print(d, d.copy(), d.copy() is d, d + deque([9]), d * 2, deque([1]) < deque([2]), deque([1]) == [1])
d += "xy"; d *= 1
print(d, d.clear(), d)
m = deque(maxlen=3)
for i in range(6): m.append(i)
print(m, m.appendleft("l"), m, m.extend("ab"), m, m.maxlen, m * 2, m + deque([1, 2, 3, 4]), m.copy().maxlen)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(9), lambda: deque([1]).index(9), lambda: deque(5), lambda: deque([1], -1), lambda: deque([1], "a"), lambda: deque("ab", 2).insert(0, "c"), lambda: deque([1])["a"], lambda: deque([1, 2])[0:1], lambda: hash(deque()), lambda: deque([1]) + [1], lambda: deque([1]).rotate("a"), lambda: setattr(deque(), "maxlen", 5), lambda: deque([1]) < [1], lambda: deque(1, 2, 3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
d = deque([1, 2, 3, 4])
it = iter(d)
next(it)
d.pop()
try: next(it)
except RuntimeError as e: print(e)
r = deque([1])
r.append(r)
print(r, deque([1, [2]]), deque(range(3)), *deque("ab"), sorted(deque([3, 1])), deque([1, 2, 3]).index(2, 1), tuple(deque("ab")), max(deque([1, 9])))
class D(deque):
    def __init__(self, *a): super().__init__(*a); self.tag = "t"
x = D("ab")
print(x, x.tag, type(x.copy()).__name__, type(x + D("c")).__name__, isinstance(x, deque))
a, *b = deque("xyz")
print(a, b, deque("ab") == deque("ab"), deque([nan := float("nan")]) == deque([nan]), deque(enumerate("a")))
