class C:
    ONE = 1
    NAME = "name"
    NAN = float("nan")
    class Inner:
        DEEP = (1, 2)
import math
def f(x):
    match x:
        case C.ONE: return "ONE"
        case C.NAME: return "NAME"
        case C.NAN: return "NAN"
        case C.Inner.DEEP: return "DEEP"
        case math.pi: return "pi"
        case [C.ONE, *_]: return "list with ONE"
        case {"k": C.NAME}: return "k NAME"
        case C.ONE | 2: return "one or two"
    return None
print([f(v) for v in (1, 1.0, True, "name", C.NAN, (1, 2), [1, 2], math.pi, {"k": "name"}, 2, [2])])
C.ONE = 100
print(f(100), f(1), f([100]))
def missing(x):
    match x:
        case C.NOPE: return 1
try: missing(1)
except AttributeError as e: print(e)
def undefined(x):
    match x:
        case undefined_ns.x: return 1
try: undefined(1)
except NameError as e: print(e)
class Dyn:
    def __getattr__(self, n): print("lookup", n, end=" "); return n
d = Dyn()
def dyn(x):
    match x:
        case d.first: return 1
        case d.second | d.third: return 2
print(dyn("third"), dyn("first"))
class Eq:
    def __repr__(self): return "Eq()"
    def __eq__(self, o): print("eq", o, end=" "); return True
holder = type("H", (), {"v": Eq()})
match 5:
    case holder.v: print("matched through eq")
match Eq():
    case holder.v: print("matched")
class NE:
    def __repr__(self): return "NE()"
    def __eq__(self, o): return NotImplemented
match NE():
    case holder.v: print("reflected")
def local_const():
    class K: A = 1
    match 1:
        case K.A: return "local class"
print(local_const())
def capture_not_constant():
    A = 1
    match 2:
        case A: return A
print(capture_not_constant())
class Self:
    def __init__(self): self.target = 5
    def check(self, v):
        match v:
            case self.target: return "hit"
            case _: return "miss"
print(Self().check(5), Self().check(6))
