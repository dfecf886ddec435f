def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def p(a, b, /): return a, b
def pm(a, /, b, *, c): return a, b, c
def pd(a, b=2, /, c=3): return a, b, c
def pk(a, /, **kw): return a, kw
def pa(a, /, *args, **kw): return a, args, kw
attempt(p, 1, 2)
attempt(p, 1)
attempt(p)
attempt(p, 1, 2, 3)
attempt(p, 1, b=2)
attempt(p, a=1, b=2)
attempt(p, 1, 2, c=3)
attempt(p, 1, 2, a=3)
attempt(pm, 1, 2, c=3)
attempt(pm, 1, b=2, c=3)
attempt(pm, a=1, b=2, c=3)
attempt(pm, 1, 2)
attempt(pm, 1, c=3)
attempt(pm, 1, 2, 3)
attempt(pd, 1)
attempt(pd, 1, c=5)
attempt(pd, 1, b=5)
attempt(pd, 1, 2, 3, 4)
attempt(pk, 1, a=2, b=3)
attempt(pk, a=2)
attempt(pa, 1, 2, a=3)
attempt(pa, **{"a": 1})
class C:
    def m(self, x, /): return x
attempt(C().m, 1)
attempt(C().m, x=1)
attempt(C().m, self=1)
attempt(C().m)
attempt(C().m, 1, 2)
attempt(C.m)
attempt(C.m, 1)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("def f(/): 1", "def f(a, /, b, /): 1", "def f(*, /): 1", "def f(*a, /): 1", "def f(a, *, /): 1", "lambda a, /: a", "def f(a=1, /, b): 1", "def f(/, a): 1"):
    syntax(s)
