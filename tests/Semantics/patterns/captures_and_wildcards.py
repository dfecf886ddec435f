def f(x):
    match x:
        case [_, _]: return "two of anything"
        case [a, *_]: return ("first", a)
        case {"k": _}: return "has k"
        case str(_): return "a string"
        case y: return ("captured", y)
print(f([1, 2]), f([1]), f([1, 2, 3]), f([]), f({"k": None}), f({}), f("s"), f(5), f(None))
match 5:
    case z: pass
print(z)
match [1, [2, 3]]:
    case [p, [q, r]]: pass
print(p, q, r)
def partial(x):
    a = b = "unset"
    match x:
        case [a, 1]: return "first", a, b
        case [_, b]: return "second", a, b
        case _: return "none", a, b
print(partial([5, 1]), partial([5, 2]), partial([5]))
def unbound(x):
    match x:
        case [v, 99]: pass
    try: return v
    except UnboundLocalError as e: return str(e)
print(unbound([1, 99]), unbound([1, 2]), unbound(0))
_ = "kept"
match 3:
    case _: pass
print(_)
def global_capture():
    global gc
    match "x":
        case gc: pass
global_capture()
print(gc)
def nl():
    v = 1
    def inner():
        nonlocal v
        match 7:
            case v: pass
    inner()
    return v
print(nl())
class C:
    match (1, 2):
        case (a, b): pass
print(C.a, C.b)
def as_pat(x):
    match x:
        case (1 | 2) as n: return "small", n
        case [1, (2 | 3) as n] as whole: return n, whole
        case {"a": [x1, *rest] as lst}: return x1, rest, lst
        case str() as s if s: return "nonempty", s
        case ([a, b] | [a, b, _]) as s: return a, b, s
        case _ as anything if False: return "no"
        case other: return other
print([as_pat(v) for v in (1, [1, 3], {"a": "x"}, {"a": [1, 2]}, "s", "", [8, 9], [8, 9, 0], (7,))])
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n case a: pass\n case b: pass", "match x:\n case _: pass\n case 1: pass", "match x:\n case a if y: pass\n case b: pass", "match x:\n case [a, a]: pass", "match x:\n case {'k': a, 'l': a}: pass", "match x:\n case a | b: pass", "match x:\n case [a] | [b]: pass", "match x:\n case [a] | [a]: pass", "match x:\n case 1 as _: pass", "match x:\n case 1 as a.b: pass", "match x:\n case 1 as a as b: pass", "match x:\n case a as b: pass", "match x:\n case _ as a: pass", "match x:\n case (a as b): pass", "match x:\n case a, as b: pass", "match x:\n case C(a, a): pass", "match x:\n case [a, *a]: pass", "match x:\n case (a | 1): pass", "match x:\n case 1 | a: pass", "match x:\n case 1 as 5: pass", "match x:\n case _ | 1: pass"):
    syntax(s)
