# When an argument raises, nothing after it is evaluated and the call does not happen.
def t(x):
    print(x, end=" ")
    if x == "boom": raise ValueError("boom")
    return x
def f(*a, **k): print("called")
cases = [lambda: f(t(1), t("boom"), t(2)), lambda: f(t(1), k=t("boom"), l=t(2)), lambda: f(*[t(1), t("boom")], t(3)), lambda: f(**{"a": t("boom")}, b=t(2)), lambda: undefined(t(1)), lambda: f(t(1)).x(t(2)), lambda: t("boom")(t(1)), lambda: [t(1), t("boom"), t(2)], lambda: {t(1): t("boom")}, lambda: t(1) + t("boom") + t(2), lambda: t("a") + t(1) + t(2), lambda: t(1)[t(2)], lambda: t([])[t(0)], lambda: f(t(1), *t(5)), lambda: f(t(1), **t(5)), lambda: f(t(1), f(t("boom")), t(3)), lambda: None(t(1)), lambda: (5).nope(t(1)), lambda: t(1) < t("x") < t(2), lambda: t(1) if t("boom") else t(2)]
for c in cases:
    try:
        c()
    except Exception as e:
        print("->", type(e).__name__, e)
d = {}
try:
    d[t("k")] = t("boom")
except ValueError:
    print(d)
try:
    d[t("boom")] = t("v")
except ValueError:
    print(d)
a = b = "old"
try:
    a, b = t("new"), t("boom")
except ValueError:
    print(a, b)
try:
    a, b = [t(1)]
except ValueError as e:
    print(e, a, b)
try:
    a, d[t("boom")], b = 1, 2, 3
except ValueError:
    print(a, b)
x = [1, 2]
try:
    x[t(0)], x[t(5)] = 10, 20
except IndexError as e:
    print(e, x)
