def f(x):
    match x:
        case 1 | 2 | 3: return "small"
        case "a" | ["a"] | {"a": _}: return "a-ish"
        case [x1, 0] | [0, x1]: return ("x", x1)
        case (int(n) | float(n)) if n > 100: return ("big", n)
        case None | True | False: return "singleton"
        case str() | bytes(): return "text"
        case [1 | 2, *_] | (3, *_): return "starts small"
        case {"k": 1 | 2} | {"l": _}: return "kl"
        case (4 | (5 | (6 | 7))): return "nested or"
        case int() | float() as num: return ("num", num)
    return None
print([f(v) for v in (1, 3, "a", ["a"], {"a": 5}, [5, 0], [0, 5], [0, 0], 200, 200.5, None, False, "s", b"", [2, 2], [3, 9], {"k": 2}, {"l": 0}, 4, 7, 50, 0.5, [], 1.0, True)])
def bind(x):
    match x:
        case {"pos": [a, b]} | [a, b] | {"a": a, "b": b}: return a + b
print(bind({"pos": [1, 2]}), bind((3, 4)), bind({"a": "x", "b": "y"}), bind(5))
class A:
    __match_args__ = ("v",)
    def __init__(self, v): self.v = v
class B(A): __match_args__ = ("v",)
class C:
    __match_args__ = ("w",)
    w = "cw"
def cls(o):
    match o:
        case A(1) | C(): return "A1 or C"
        case A(v) | C(v): return v
print(cls(A(1)), cls(C()), cls(B(5)), cls(0))
def order(x):
    class T:
        def __init__(self, n): self.n = n
        def __eq__(self, o): log.append(self.n); return o == self.n
    class H: a, b, c = T(1), T(2), T(3)
    log = []
    match x:
        case H.a | H.b | H.c: return log
    return "none", log
print(order(1), order(3), order(9))
def backtrack(x):
    match x:
        case [[a, 1], b] | [a, [b, 2]]: return a, b
        case [a, b]: return "plain", a, b
print(backtrack([[5, 1], 6]), backtrack([7, [8, 2]]), backtrack([[5, 9], [8, 2]]), backtrack([1, 2]))
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n case a | 1: pass", "match x:\n case 1 | a: pass", "match x:\n case [a, 1] | [1, b]: pass", "match x:\n case [a, b] | [b, a]: pass", "match x:\n case (_ | 1): pass", "match x:\n case 1 | _: pass", "match x:\n case [_ | 1]: pass", "match x:\n case |1: pass", "match x:\n case 1 |: pass", "match x:\n case 1 || 2: pass", "match x:\n case {'a': (b | c)}: pass", "match x:\n case {'a': b} | {'b': b}: pass", "match x:\n case C(a) | D(a): pass", "match x:\n case C(a) | D(b): pass", "match x:\n case (1 as a) | (2 as a): pass", "match x:\n case (1 as a) | 2: pass"):
    syntax(s)
