# Runs, reversed runs, duplicates and galloping: the result and its stability are checked by a checksum.
state = 42
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n
def check(values, **kw):
    key = kw.get("key", lambda v: v)
    out = sorted(values, **kw)
    pairs = list(zip(out, out[1:]))
    ordered = all(key(a) >= key(b) if kw.get("reverse") else key(a) <= key(b) for a, b in pairs)
    total = 0
    for v in out:
        total = (total * 131 + hash(v)) % 1000000007
    print(len(out), ordered, total)
check([rnd(1000) for _ in range(500)])
check([rnd(5) for _ in range(300)], reverse=True)
check(list(range(200)) + list(range(200)))
check(list(range(300, 0, -1)))
check([rnd(10) / 4 for _ in range(200)])
check([(rnd(4), i) for i in range(300)], key=lambda p: p[0])
check([(rnd(4), i) for i in range(300)], key=lambda p: p[0], reverse=True)
check([rnd(2) * 2**70 + rnd(9) for _ in range(100)])
check(list(range(64)) + [0] + list(range(64, 128)))
compares = 0
class C:
    def __init__(self, v):
        self.v = v
    def __lt__(self, other):
        global compares
        compares += 1
        return self.v < other.v
sorted(C(i) for i in range(100))
print(compares)
compares = 0
sorted(C(-i) for i in range(100))
print(compares)
mixed = [3, 1.5, True, 2**65, -1, 0.0]
print(sorted(mixed), sorted(mixed, reverse=True), sorted(["é", "z", "a", "\U0001F600"])[0])
