class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class N:
    def __init__(self): self.v = 5
def f(o):
    match o:
        case P(0, 0): return "origin"
        case P(x, 0): return ("on x", x)
        case P(x=0, y=yy): return ("on y", yy)
        case Q(a, b) if a == b: return ("diagonal Q", a)
        case P(x, y): return (x, y)
        case N(v=5): return "N5"
        case N(nope=_): return "never"
        case N(): return "N"
        case int(i) if i > 100: return ("big", i)
        case int(i): return ("int", i)
        case str(s): return ("str", s)
        case list([a, *_]): return ("list head", a)
        case dict({"k": v}): return ("dict k", v)
        case float() | complex(): return "number"
        case tuple((a, b)): return ("pair", a, b)
        case bytes(b): return b
        case set(s): return sorted(s)
        case type(): return ("type", o.__name__)
    return "nothing"
n = N()
n2 = N()
n2.v = 6
for o in (P(0, 0), P(1, 0), P(0, 2), Q(3, 3), Q(3, 4), P(5, 6), n, n2, 7, 700, True, "s", [1, 2], [], {"k": 1}, {}, 1.5, 2j, (1, 2), (1,), b"x", {1}, int, None, frozenset()):
    print(f(o))
class Bad1:
    __match_args__ = ["a"]
class Bad2:
    __match_args__ = (1,)
class Bad3:
    __match_args__ = ("a", "a")
    a = 1
class NoArgs: pass
def tryit(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
def b1():
    match Bad1():
        case Bad1(x): return x
def b2():
    match Bad2():
        case Bad2(x): return x
def b3():
    match Bad3():
        case Bad3(x, y): return x, y
def b4():
    match NoArgs():
        case NoArgs(x): return x
def b5():
    match P(1, 2):
        case P(a, b, c): return a
def b6():
    match P(1, 2):
        case P(a, x=b): return a
def b7():
    match 5:
        case int(a, b): return a
def b8():
    match 5:
        case int(real=r, imag=i): return r, i
def b9():
    notclass = 5
    match 5:
        case notclass(): return 1
def b10():
    match 5:
        case undefined(): return 1
def b11():
    match 5:
        case str(): pass
        case P(a, b, c): pass
    return "not an instance: no check"
for b in (b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11): tryit(b.__name__, b)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n case C(a=1, 2): pass", "match x:\n case C(a=1, a=2): pass", "match x:\n case C(*a): pass", "match x:\n case C(**a): pass", "match x:\n case C(1,): pass", "match x:\n case C.D(): pass", "match x:\n case C()(): pass", "match x:\n case C[0](): pass", "match x:\n case C(a.b=1): pass", "match x:\n case C(a=): pass", "match x:\n case 5(): pass", "match x:\n case _(): pass", "match x:\n case C(a b): pass"):
    syntax(s)
