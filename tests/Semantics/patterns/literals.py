def m(x):
    match x:
        case 0: return "zero"
        case 1: return "one"
        case -1: return "minus one"
        case 1.5: return "float"
        case 2j: return "complex"
        case 1+2j: return "sum"
        case -3-4j: return "neg complex"
        case "a": return "str a"
        case "b" "c": return "concatenated"
        case b"x": return "bytes"
        case True: return "True (not reached by 1)"
        case None: return "None"
        case r"\d": return "raw"
        case """tri""": return "triple"
        case 0xFF: return "hex"
        case 1_000_000: return "million"
        case _: return "other"
print([m(v) for v in (0, 1, -1, 1.5, 2j, 1+2j, -3-4j, "a", "bc", b"x", True, False, None, "\\d", "tri", 255, 1000000, 1.0, 0.0, -0.0, "A", (), [], 2)])
def ident(x):
    match x:
        case True: return "True"
        case False: return "False"
        case None: return "None"
        case 1: return "1"
        case 0: return "0"
    return "fell through"
print([ident(v) for v in (True, False, None, 1, 0, 1.0, 0.0, "", [])])
class Eq:
    def __eq__(self, o): print("eq", o, end="; "); return o == 5
print(m(Eq()) , ident(Eq()))
class Bad:
    def __eq__(self, o): raise ValueError("eq")
try: m(Bad())
except ValueError as e: print(e)
def f(x):
    match x:
        case "yes" | "y" | 1: return True
        case "no" | "n" | 0: return False
print(f("y"), f("no"), f(1), f(True), f(0.0), f("maybe"))
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("match x:\n case 1+2: pass", "match x:\n case 1j+2: pass", "match x:\n case -'a': pass", "match x:\n case +1: pass", "match x:\n case --1: pass", "match x:\n case 1+2j: pass", "match x:\n case -1+2j: pass", "match x:\n case 1-2j: pass", "match x:\n case f'a': pass", "match x:\n case 'a' f'b': pass", "match x:\n case 1.5-2j: pass", "match x:\n case -2j+1: pass", "match x:\n case not 1: pass", "match x:\n case 1 if y: pass", "match x:\n case ...: pass", "match x:\n case 'a' b'b': pass", "match x:\n case (1): pass", "match x:\n case 2**3: pass", "match x:\n case True | False: pass", "match x:\n case lambda: 1: pass"):
    syntax(s)
