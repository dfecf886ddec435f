x: int = 1
y: str
print(x, "y" in globals(), __annotations__ if "__annotations__" in globals() else "lazy")
def f():
    a: int = 5
    b: "never evaluated" + undefined
    try: b
    except UnboundLocalError as e: print(e)
    return a, f.__annotations__
print(f())
class C:
    p: int = 1
    q: str
    r: list[int] = []
print(C.__annotations__, C.p, hasattr(C, "q"))
o = C()
o.attr: int = 5
print(o.attr)
try: undefined_obj.attr: int = 1
except NameError as e: print(e)
d = {}
d["k"]: int = 7
print(d)
log = []
def t(v): log.append(v); return v
class O: pass
def targets():
    t(O()).x: t("ann") = t("value")
    d[t("key")]: t("ann2")
    t(d)[t("key2")]: t("ann3") = t("v")
targets()
print([v for v in log if isinstance(v, str)], d)
(z): int = 3
print(z)
