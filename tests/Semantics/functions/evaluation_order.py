def t(x):
    print(x, end=" ")
    return x
def f(*a, **k):
    print("| call", a, k)
f(t(1), t(2), x=t(3), *[t(4)], **{"y": t(5)})
f(t("a"), *[t("b"), t("c")], t("d"), k=t("e"), **{t("f"): t("g")}, l=t("h"))
x = [t(1), t(2)]; y = (t(3), t(4)); z = {t("k"): t("v"), t("k2"): t("v2")}; s = {t(5), t(6)}
print()
print(t(1) + t(2) * t(3) - t(4) // t(1))
print(t(2) ** t(3) ** t(1))
print(t(1) < t(2) < t(3) > t(0))
print(t(0) or t("") or t("last"), t(1) and t(0) and t("never"))
print(t("yes") if t(True) else t("no"))
d = {}
d[t("key")] = t("value")
print()
d[t("a")], d[t("b")] = t(1), t(2)
print()
d[t("a")] += t(10)
print(d)
class A:
    pass
def obj():
    print("obj", end=" ")
    return a
a = A()
a.n = 1
obj().n = t(5)
obj().n += t(6)
print(a.n)
r = t([1, 2, 3])[t(0):t(2):t(1)]
print(r)
def dec(x):
    print("dec", x)
    return lambda f: (print("apply", x), f)[1]
@dec(1)
@dec(2)
def g(p=t("default"), *, q=t("kwdefault")) -> None: pass
lst = [0, 0]
i = 0
i, lst[i] = 1, t("stored")
print(lst, (lambda: t(1) + t(2))(), f"{t('f1')}{t(2):{t(3)}}", t(1) in [t(2), t(1)], t("a") is t("b"), not t(0), -t(5))
