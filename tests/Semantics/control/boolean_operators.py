class B:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self): log.append(self.n); return self.v
    def __repr__(self): return self.n
log = []
T1, T2, F1, F2 = B("T1", True), B("T2", True), B("F1", False), B("F2", False)
def r(v):
    out = (v, log[:])
    log.clear()
    return out
print(r(T1 and T2), r(F1 and T1), r(T1 or F1), r(F1 or T1), r(F1 or F2), r(T1 and F1 or T2), r(F1 and T1 or F2), r(T1 and (F1 or T2)), r(not T1), r(not F1 and T1), r(not (F1 or F2)), r((T1 and F1) is F1), r(T1 if F1 else T2), r([T1 and F1]), r(F1 or None or 0), r(T1 and T2 and F1 and T1))
if T1 and T2: print(r("if and"))
if F1 or T1: print(r("if or"))
if not F1: print(r("if not"))
if T1 and not F1 or F2: print(r("mixed"))
if (F1 or T1) and (T2 or F2): print(r("grouped"))
if F1 and T1: pass
elif T2: print(r("elif"))
n = 0
while T1 and n < 2: n += 1
print(r(n))
print([x for x in (T1, F1) if x and T2], log); log.clear()
assert T1 and T2
print(r("assert"))
x = T1 and "value" or "other"
y = F1 and "value" or "other"
print(x, y, r(bool(T1)), any([F1, T1, T2]), r(0), all([T1, F1, T2]), r(0))
def ret(a, b): return a and b
def ret2(a, b): return a or b
def ret3(a, b): return not a or b
print(ret(1, 2), ret(0, 2), ret(None, 2), ret2("", "x"), ret2(0.0, 0), ret3([], 5), ret3([1], 5), ret(1.5, [])), r(0)
print(1 and 2 and 3, 1 and 0 and 3, 0 or "" or None, 0 or "" or 5, 1 or 1 / 0, 0 and 1 / 0, not None, not "", True and 1.5, False or 0j, (1 and [2]) + [3], ("a" or "b") + "c", 5 and -1, -1 and 5, not 1 == 2, not 1 in [1], 1 + (2 and 3), (1 or 2) * 5, 1 if 0 or 1 else 2)
class Err:
    def __bool__(self): raise ValueError("no truth value")
for f in (lambda: Err() and 1, lambda: 1 and Err(), lambda: 0 or Err() or 1, lambda: not Err(), lambda: 1 if Err() else 2, lambda: bool(Err()), lambda: [0 for _ in "a" if Err()], lambda: any([Err()]), lambda: list(filter(None, [Err()])), lambda: Err() or 1):
    try: print(type(f()).__name__)
    except ValueError as e: print(e)
def loop():
    while Err(): pass
try: loop()
except ValueError as e: print("while", e)
s = ""
for a in (0, 1):
    for b in (0, 1):
        for c in (0, 1): s += str(int(bool(a and b or c))) + str(int(bool(a and (b or c)))) + str(int(bool(a or b and not c))) + " "
print(s)
