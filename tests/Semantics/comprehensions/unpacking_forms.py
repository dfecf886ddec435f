print([*range(3), *"ab"], (*range(2),), {*[1, 2]} == {1, 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*[], *()], [*{}], {**{}}, {*()}, [*{"k": 1}], [*iter("x")], (*[1], *(2, 3)), [1, *[2], 3], {0: 0, **{i: i for i in range(2)}})
print([a + b for a, b in [(1, 2), "xy"]], [h for h, *t in ("abc", [1, 2])], [t for h, *t in ("abc", [1])], [(a, b, c) for a, (b, c) in [(1, (2, 3)), ("x", "yz")]], {k: v for k, v in [("a", 1), "bc"]}, {k.upper(): v * 2 for k, v in {"a": 1}.items()}, [i + j for i, j in enumerate([10, 20])], [x + y for x, y in zip([1, 2], [3, 4])], dict([(v, k) for k, v in {"a": 1}.items()]), [[*r] for r in ("ab", (1,))], [(*r, 0) for r in ("ab",)], [{**d, "z": 0} for d in ({"a": 1},)], [max(*p) for p in [(1, 2)]], [f"{a}{b}" for a, b in ["xy"]])
for src in ("[*None]", "[*5]", "(*5,)", "{*5}", "{**5}", "{**[1]}", "{**None}", "[*1.5, 2]", "{*[[]]}", "{**{1: 2}, **5}", "[a for a, b in ['abc']]", "[a for a, *b, c in ['a']]", "[*(1 / 0 for _ in 'a')]", "{**{[]: 1}}"):
    try: eval(src)
    except Exception as e: print(src, type(e).__name__, e)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("*a", "[*a for a in b]", "(*a for a in b)", "{*a for a in b}", "{**a for a in b}", "{*a: 1}", "{**a: 1}", "{1: *a}", "{1: **a}", "print(*a for a in b)", "x = *a", "x = *a,", "x = *a, *b", "*a, *b = c", "*a, b = c", "*a = c", "*a, = c", "[*a] = c", "[*a, *b] = c", "(*a) = c", "(*a), b = c", "del *a", "return *a", "def f(): return *a, b", "for x in *a, b: pass", "for *x in a: pass", "for *x, y in a: pass", "a[*b]", "a[*b, 1:2]", "a[*b] = 1", "{*a, **b}", "{**a, *b}", "(*a)", "*a += b", "[**a]", "lambda: *a", "yield *a", "f(**a, *b)", "f(*a, **b, c)", "f(**a, c=1)", "with a as *b: pass", "import *a", "*a: int", "x: *int", "def f(*a: *b): pass", "x if *a else y", "not *a", "*a or b", "-*a", "[*a or b]", "[*a if b else c]", "f(*a or b)", "f(*lambda: 1)", "print(*)", "**a"):
    syntax(s)
