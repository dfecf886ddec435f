import traceback
def show(f):
    try: f()
    except Exception as e: print(traceback.format_exc().replace(__file__, "<file>"))
a, b, d, o = 1, None, {"k": {}}, object()
def binary():
    return a + a * (b + a) - a
def attr():
    return o.one.two
def sub():
    return d["k"]["missing"]["x"]
def call():
    return len(a, a) + abs(
        a,
        b)
def multi():
    x = [a,
         b.foo,
         a]
def kw():
    print(a, sepp=b)
def comp():
    return [x / 0 for x in (1, 2) if x]
def assign():
    d["k"].z = 1
def unary():
    return -b
def fstr():
    return f"x {a} {b.nope} y"
def unpack():
    x, y = a, a, a
def iter_():
    for z in a: pass
def raise_(): raise ValueError("é" * 3)
def cond(): return 1 if o.bad else 2
def uni(): return "日本" + b.x
for f in (binary, attr, sub, call, multi, kw, comp, assign, unary, fstr, unpack, iter_, raise_, cond, uni):
    show(f)
