match = 5
case = 6
_ = 7
type = 8
print(match, case, _, type, match + case, match * case, -match, [match, case], {match: case})
match: int = 9
case: str = "c"
print(match, case)
def match(*a): return ("called", a)
print(match(1), match (2), match(*[3]), match(1, 2)[0], (match)(4))
match (5)
match(6).__class__
x = match
print(x is match)
class case: attr = 1
print(case.attr, case().attr)
case.attr = 2
match.attr = 3
print(case.attr, match.attr)
def f(match, case=1, _=2, type=3): return match, case, _, type
print(f(0), f(match=5, case=6, type=7))
match = [1, 2]
match[0] = 9
print(match[0], match [1], match[::-1])
match match:
    case [9, case]: print("case bound to", case)
match case:
    case 2: print("two")
match -case:
    case -2: print("neg")
match (case):
    case (2): print("parens")
match case, 1:
    case _, 1: print("tuple")
match not case:
    case False: print("not")
match {}:
    case {}: print("dict")
match []:
    case []: print("list")
match lambda: 1:
    case l: print(l())
match match:
    case match: print("rebound", match)
match x := 5:
    case 5: print("walrus", x)
match 4 if 1 else 5:
    case 4: print("conditional")
match "a" "b":
    case "ab": print("concat")
for match in range(2): pass
print(match)
import builtins as match
print(match.len([1]))
try: raise ValueError
except ValueError as match: print(repr(match))
with open(__file__) as case: print(case.closed)
lambda match, case: match
print([match for match in "ab"], {case: case for case in "x"})
type = 5
type: int = 6
print(type, type + 1)
type X = int
print(X.__name__)
type type = str
print(type.__name__)
del type
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n  pass", "match x: case 1: pass", "match x:\ncase 1: pass", "match:\n case 1: pass", "match x\n case 1: pass", "match x:\n case: pass", "match x:\n case 1 pass", "match x:\n case 1:\n pass", "case 1: pass", "match x:\n case 1: pass\n else: pass", "match x:\n case 1: pass\n x = 1", "match x:\n", "match 1, 2:\n case 1, 2: pass", "match = 1", "match.x = 1", "match[0]: int = 1", "match(x): y", "match (x):\n case 1: pass", "match x y", "print match x", "match x:\n case 1: pass\n case 2 if: pass"):
    syntax(s)
