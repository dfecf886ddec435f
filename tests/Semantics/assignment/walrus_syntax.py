def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("x := 1", "(x := 1)", "x = y := 1", "x = (y := 1)", "f(x := 1)", "f(a=x := 1)", "f(a=(x := 1))", "f(x := 1, y)", "(x.y := 1)", "(x[0] := 1)", "((x, y) := 1)", "([x] := 1)", "(x, y := 1, 2)", "(*x := 1)", "(x := *y)", "(x := y, z)", "lambda: x := 1", "lambda: (x := 1)", "lambda x := 1: x", "def f(x := 1): 1", "def f(x=(y := 1)): 1", "def f(x: y := 1): 1", "def f(x: (y := 1)): 1", "assert x := 1", "assert (x := 1)", "del (x := 1)", "for x := 1 in y: pass", "for x in y := z: pass", "with x := y: pass", "with (x := y): pass", "with (x := y) as z: pass", "if x := 1: pass", "while x := 1: pass", "return x := 1", "def f(): return x := 1", "def f(): return (x := 1)", "x += y := 1", "x[y := 1]", "x[y := 1, z]", "x[y := 1:2]", "x[(y := 1):2]", "x[a:b := 1]", "{x := 1}", "{x := 1: 2}", "{1: x := 2}", "{(x := 1): (y := 2)}", "[x := 1, 2]", "(x := 1 if a else b)", "x if y := 1 else z", "not x := 1", "(not x := 1)", "a and b := 1", "(a and b := 1)", "(a and (b := 1))", "raise x := 1", "import x := y", "print(x := 1)", "print(end=x := 1)", "f'{x:=5}'", "f'{(x:=5)}'", "@x := y\ndef f(): 1", "class C(x := y): 1", "global x := 1", "(None := 1)", "(True := 1)", "(__debug__ := 1)", "('a' := 1)", "(f() := 1)", "(x := 1) = 2", "(x := 1) += 2", "del x := 1", "yield x := 1", "def f(): yield x := 1", "def f(): yield (x := 1)", "x: int := 1", "(x: int := 1)", "await x := 1", "async def f(): await (x := y)", "match x := 1:\n case 1: pass", "match x:\n case 1 if y := 2: pass", "match x:\n case (y := 1): pass", "(x := (y := 1))", "(x := y := 1)", "x == y := 1", "(x == y := 1)", "(x := 1, y := 2)", "[*x := y]", "try: pass\nexcept x := y: pass", "(x:=1)", "if (x:=1)==1: pass"):
    syntax(s)
