def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("def f(a, a): 1", "def f(a, *a): 1", "def f(a=1, b): 1", "def f(*): 1", "def f(*, **k): 1", "def f(**k, a): 1", "def f(**k, *a): 1", "def f(*a, *b): 1", "def f(**a, **b): 1", "def f(a, (b, c)): 1", "def f(1): 1", "def f(None): 1", "def f(a.b): 1", "def f(*a=1): 1", "def f(**k=1): 1", "def f(__debug__): 1", "def f(a", "def f: 1", "def f() 1", "def f():", "def 1(): 1", "def f(a, , b): 1", "def f(, a): 1", "def f(a,): 1", "def f(*a,): 1", "def f(**k,): 1", "def f(*, a,): 1", "def f(a:int=1, *b:int, c:str='x', **d:dict) -> None: 1"):
    syntax(s)
for s in ("f(a=1, 2)", "f(**k, *a)", "f(**k, 1)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(x for x in y, 1)", "f(1, x for x in y)", "f(x for x in y)", "f(a:=1)", "f(a:=1, b=2)", "f(a=b=1)", "f(a=b:=1)", "f(*)", "f(**)", "f(* a, ** b)", "f(True=1)", "f(lambda x: x=1)", "f(*x for x in y)", "f(a, , b)", "f(,)", "f(a,)", "f(*a,)", "f((a)=1)", "f(not a=1)", "f(a, b", "f(a b)", "f(a=)", "f(__debug__=1)", "f(x=1 for x in y)", "f() = 1", "f() += 1"):
    syntax(s)
def ok(a, b: int = 2, /, c=3, *d, e, f: "ann" = 6, **g): return a, b, c, d, e, f, g
print(ok(1, e=5), ok(1, 2, 3, 4, 5, e=6, f=7, h=8))
for n in (254, 255, 256, 300):
    names = ", ".join("a%d" % i for i in range(n))
    ns = {}
    exec(f"def big({names}): return a0 + a{n - 1}", ns)
    print(n, ns["big"](*range(n)), ns["big"](**{"a%d" % i: i for i in range(n)}))
