import sys
if sys.version_info >= (3, 0):
    def which(): return "three"
else:
    def which(): return "two"
print(which())
for flag in (True, False):
    if flag:
        class K: v = "first"
    else:
        class K: v = "second"
print(K.v)
try:
    import no_such_module_here as mod
except ImportError:
    class mod: name = "fallback"
print(mod.name)
def f(kind):
    if kind == "def":
        def g(): return "def"
    elif kind == "lambda": g = lambda: "lambda"
    elif kind == "class":
        class g:
            def __new__(cls): return "class"
    try: return g()
    except UnboundLocalError as e: return str(e)
print([f(k) for k in ("def", "lambda", "class", "none")])
def loop_defs():
    out = []
    for i in range(3):
        def h(x=i): return x, i
        if i == 1: continue
        out.append(h)
    return [h() for h in out]
print(loop_defs())
def with_try():
    try:
        def t(): return "try"
        raise ValueError
    except ValueError:
        def e(): return t() + "+except"
    else:
        def e(): return "else"
    finally:
        def fi(): return e() + "+finally"
    return fi()
print(with_try())
while True:
    def once(): return "defined in while"
    break
print(once())
def use_before():
    try: helper()
    except UnboundLocalError as e: print(e)
    def helper(): return "ok"
    return helper()
print(use_before())
match 5:
    case 5:
        def m(): return "in match"
print(m())
with open(__file__) as fh:
    def in_with(): return fh.closed
print(in_with())
def shadow_chain():
    def a(): return "a1"
    b = a
    def a(): return "a2 calls " + b()
    return a()
print(shadow_chain())
if False:
    never = 1
def uses_never():
    try: return never
    except NameError as e: return str(e)
print(uses_never(), "never" in globals())
def cond_import(x):
    if x: import math
    try: return math.floor(1.5)
    except UnboundLocalError: return "not imported"
print(cond_import(1), cond_import(0))
def cond_global(x):
    global made
    if x: made = x
    try: return made
    except NameError as e: return str(e)
print(cond_global(0), cond_global(5), cond_global(0))
x = [lambda: "list", lambda: "of"][1]()
y = {"k": lambda n: n * 2}["k"](4)
z = (lambda n: "big" if n > 5 else "small")(10)
print(x, y, z, (lambda *a: len(a))(*range(4)), (lambda: (lambda: "nested")())())
