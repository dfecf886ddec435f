def t(v):
    print("eval", v, end="; ")
    return v
print(f"{t(1)}{t(2)} {t('a')!r:>{t(5)}} {t(3.5):{t(6)}.{t(2)}f} {t(4)=}")
class L:
    def __init__(self, n): self.n = n
    def __format__(self, s): print(f"format {self.n} {s!r}", end="; "); return self.n
    def __str__(self): print("str", self.n, end="; "); return "str" + self.n
    def __repr__(self): print("repr", self.n, end="; "); return "repr" + self.n
print(f"{L('a')} {L('b'):spec} {L('c')!r} {L('d')!s:>8} {L('e')!a} {L('f'):{L('g')}}")
try: f"{t(1)}{t(1 / 0)}{t(3)}"
except ZeroDivisionError: print("stopped")
def closure():
    v = "captured"
    return lambda: f"{v} {v!r}"
print(closure()())
def gen():
    r = f"{(yield 1)}-{(yield 2)}"
    yield r
g = gen()
next(g)
print(g.send("x"), g.send("y"))
class C:
    k = 5
    s = f"{k}"
    fs = [f"{i}" for i in range(k)]
print(C.s, C.fs)
d = {"a": {"b": [1, 2]}}
print(f"{d['a']['b'][0]} {d["a"]["b"][1]:>3} {d.get('z', 'none')}", f"{t(0) or t('or')}", f"{t(1) if t(True) else t(2)}", f"{[t(i) for i in range(2)]}")
def f(*a, **k): return (a, k)
print(f"{f(1, *[2], x=3, **{'y': 4})}", f"{f()!r:>12}", f"{f'{1}'}{f'{f'{2}'}'}", f"{(lambda x: f'{x}')(1)}", f"{(lambda: 1)!r}"[:3], f"{ {'k': 'v'} }", f"{ {1, } }", f"{ {i: i for i in range(2)} }")
x = 1
def shadow():
    try: return f"{x}"
    except UnboundLocalError as e: return str(e)
    x = 2
print(shadow())
try: f"{undefined}"
except NameError as e: print(e)
try: f"{1:d}{'a':d}"
except ValueError as e: print(e)
try: f"{[]:>5}"
except TypeError as e: print(e)
try: f"{None:5}"
except TypeError as e: print(e)
try: f"{1:{'bad'}}"
except ValueError as e: print(e)
class Bad:
    def __format__(self, s): return 5
    def __str__(self): return 6
    def __repr__(self): return b""
for fn in (lambda: f"{Bad()}", lambda: f"{Bad()!s}", lambda: f"{Bad()!r}", lambda: f"{Bad()!a}", lambda: f"{Bad():x}"):
    try: fn()
    except TypeError as e: print(e)
s = f"{'a'}"
print(type(f"").__name__, f"{s}" == "a", type(f"{type('S', (str,), {})('q')}").__name__, f"{type('S', (str,), {})('q')}")
