def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("type X = int", "type X", "type X = ", "type X[T] = T", "type X[T: int] = T", "type X[T: (int, str)] = T", "type X[*Ts] = Ts", "type X[**P] = P", "type X[T, T] = T", "type X[] = T", "type X.y = int", "type X[0] = 1", "type (X) = int", "type X = yield", "type X = (yield)", "type X = await y", "type X = (a := 1)", "type X = lambda: y", "type X: int = 5", "type X += 1", "type X = Y = Z", "type X[T=int] = T", "type X[*Ts = *tuple[int]] = Ts", "type X[**P = [int]] = P", "type X[T = int, U] = T", "type X[T: int = bool] = T", "type X[*Ts: int] = T", "type X[**P: int] = T", "type X[T: (yield)] = T", "type X[T: (a := 1)] = T", "def f[T](x: T) -> T: pass", "def f[T, *Ts, **P](): pass", "def f[](): pass", "def f[T, T](): pass", "def f[T: int, U: (int, str)](): pass", "def f[T = int](): pass", "def f[1](): pass", "def f[T.x](): pass", "class C[T]: pass", "class C[T](Base[T]): pass", "class C[*Ts, T]: pass", "class C[*Ts, *Us]: pass", "class C[]: pass", "lambda[T]: 1", "async def f[T](): pass", "def f[T](): nonlocal T", "def f[T](): global T", "def f[T](T): pass", "def f[T](x=T): pass", "def f[T](x: (yield)): pass", "def f[T](x: (a := 1)): pass", "class C[T](x := 1): pass", "class C[T](metaclass=(yield)): pass", "class C[T](await x): pass", "def f[__debug__](): pass", "type __debug__ = int", "def f[T: lambda: 1](): pass", "@deco[T]\ndef f[T](): pass", "type type = int", "type match = int", "type = 1", "type(x)", "type x", "type X = *int", "type X = int,", "type X = int, str", "import type", "from x import type", "def type(): pass", "type[int]", "type.x = 1", "type: int = 1"):
    syntax(s)
