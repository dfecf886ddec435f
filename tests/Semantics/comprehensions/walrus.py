print([y := 1, y ** 2], [(z := i) for i in range(3)], z)
def f():
    total = 0
    r = [total := total + v for v in range(5)]
    return r, total
print(f())
def g():
    if any((hit := n) > 2 for n in (1, 3, 5)): return hit
print(g())
print([(a, b) for a in range(3) if (b := a * 2) > 1], b)
print([w for s in ("a b", "c") if len(parts := s.split()) > 1 for w in parts], parts)
def outer():
    v = 0
    def inner():
        nonlocal v
        [v := i for i in range(4)]
    inner()
    return v
print(outer())
def glob():
    global gw
    [gw := i for i in "xyz"]
glob()
print(gw)
print({(k := c): (v := ord(c)) for c in "ab"}, k, v, {(q := i) % 2 for i in range(3)} == {0, 1}, q)
print([[inner := j for j in range(i)] for i in range(1, 3)], inner)
print(list((m := i) for i in range(3)), m)
x = [1, 2, 3, 4]
print([r for n in x if (r := n * n) % 2 == 0], (lambda: [p := 1, p])(), [p for p in [1]] if (cond := True) else 0)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("[i := 0 for i in range(3)]", "[[(j := 0) for i in r] for j in r]", "[i for i in (i := [1])]", "[i := 0 for j in r for i in r]", "class C: [x := 1 for i in r]", "class C: [[x := 1 for i in r] for j in r]", "[x for x in y if (x := 1)]", "def f(): [x := 1 for i in r]", "[(x := 1) for i in r]", "[x := 1 for i in r if (z := i)]", "lambda: [x := 1 for i in r]", "[(lambda: (x := 1))() for x in r]", "{x := 1: 2}", "{(x := 1): 2}", "{x := 1 for i in r}", "{k: v := 1 for k in r}", "[*(x := y) for i in r]", "(x := i for i in r)", "f(x := i for i in r)", "f((x := i) for i in r)", "[i for i, (j := k) in r]", "[x for (x := y) in r]", "[x for x in r if y := 1]", "[x for x in y := r]", "[x for x in lambda: (y := 1)]"):
    syntax(s)
