def f(x):
    if x < 0: return "neg"
    elif x == 0: return "zero"
    elif x < 10:
        if x % 2: return "odd digit"
        else: return "even digit"
    elif x is None: return "none"
    else: return "big"
print([f(v) for v in (-1, 0, 3, 4, 10, 2.5, True, -0.0, 2**70)])
for v in (0, 1, "", "0", [], [0], {}, {0: 0}, (), ((),), None, 0.0, 0j, 1e-300, float("nan"), range(0), range(1), set(), b"", b"0", ..., NotImplemented.__class__, object, lambda: 0, False):
    print("T" if v else "F", end="")
print()
print(1 if True else 2, 1 if False else 2, (1 if 0 else 2) if 1 else 3, 1 if 0 else 2 if 0 else 3, [1, 2][True if "" else False], (lambda: 1 if 0 else 2)(), "a" if [] else "b" "c", 5 if 1 else 1 / 0, not 1 if 0 else 2)
def t(v, log=[]):
    log.append(v)
    return v
log = t.__defaults__[0]
t(0) and t(1) or t(2)
print(log); log.clear()
t(1) and t(0) and t(3)
print(log); log.clear()
t("") or t([]) or t(0)
print(log); log.clear()
if t(0) or t(1) and not t(0): print("cond", log)
log.clear()
if not (t(1) and t(0)): print("demorgan", log)
log.clear()
x = t(1) if t(0) else t(2)
print(x, log, 1 and 2, 0 and 2, 1 or 2, 0 or 2, not 0, not not 5, 1 and 0 or 3, (1 or 0) and 3, None or 0, [] and 1 / 0, "" or "default")
def classify(a, b):
    if a and b: return "both"
    if a or b: return "one"
    if not a and not b: return "none"
print(classify(1, 1), classify(0, 1), classify(0, 0))
if 1: pass
if 0: pass
elif 1: print("elif")
if (n := 5) > 3 and n < 10: print("walrus cond", n)
a = b = 5
print(a == b == 5, a < b < 10, a <= b <= 5 >= 3, 1 < 3 > 2, 1 == 1 != 2, a is b is not None, 1 in [1] == True, (1 in [1]) == True, not a == b, not (a != b), 3 > 2 > 1 == 1)
def side(v): print("s", v, end=" "); return v
print(side(1) < side(2) < side(1) < side(5), side(3) > side(2) in [2])
def empty_branches(v):
    if v == 1: pass
    elif v == 2: ...
    else: v = "else"
    return v
print([empty_branches(v) for v in (1, 2, 3)])
if True: z = 1; w = 2
else: z = 3
print(z, w)
