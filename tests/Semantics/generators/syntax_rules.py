def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("yield", "yield 1", "x = yield", "class C: yield", "def f(): x = yield = 1", "def f(): yield = 1", "def f(): (yield) = 1", "def f(): yield from", "def f(): [(yield) for x in y]", "def f(): ((yield) for x in y)", "def f(): {(yield): 1 for x in y}", "def f(): [x for x in (yield)]", "lambda: (yield)", "def f(x=(yield)): 1", "def f(): return (yield)", "def f(): print(yield)", "def f(): print((yield))", "def f(): yield 1, 2", "def f(): yield *a, b", "def f(): yield from *a", "def f(): await x", "async def f(): yield from x", "async def f():\n yield\n return 1", "async def f():\n yield\n return", "def f():\n yield\n return 1", "def f(): del (yield)", "def f(): x += yield", "def f(): x: int = yield", "def f(): (yield): int", "def f(): if yield: pass", "def f(): if (yield): pass", "def f(): for x in yield: pass", "def f(): for (yield) in x: pass", "def f(): with (yield) as y: pass", "def f(): raise (yield)", "def f(): assert (yield)", "def f(): x = [yield]", "def f(): x = yield, 1", "def f(): return yield", "def f(): yield yield 1", "def f(): yield (yield)", "def f(): f'{yield}'", "def f(): f'{(yield)}'", "def f(): global yield", "@(yield)\ndef f(): 1", "def f(): lambda: (yield)", "def f() -> (yield): 1", "def f(a: (yield)): 1", "(yield)", "x = (yield for a in b)", "yield: int", "def f():\n  yield\n yield"):
    syntax(s)
def f():
    if False: yield
print(list(f()), type(f()).__name__)
def g():
    return
    yield
print(list(g()))
def h():
    lambda: (yield)
print(h())
def i(): x = [(lambda: (yield)) for _ in range(1)]; return type(x[0]()).__name__
print(i())
def j():
    class C:
        def m(self): yield 1
    return list(C().m())
print(j())
def k(): yield 1, 2; yield *(1, 2), 3; yield (yield); yield
print(list(k()))
def l(): return [(yield)]
m = l()
next(m)
try: m.send(5)
except StopIteration as e: print(e.value)
