class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck", end=" "); return True
class Any(metaclass=Meta):
    __match_args__ = ("real",)
match 7:
    case Any(r): print(r)
class Dyn:
    __match_args__ = ("a", "b")
    def __getattr__(self, n):
        print("getattr", n, end=" ")
        if n == "b": raise AttributeError(n)
        return n * 2
match Dyn():
    case Dyn(x, y): print("both")
    case Dyn(x): print("only", x)
class Raises:
    @property
    def p(self): raise ValueError("prop")
try:
    match Raises():
        case Raises(p=1): pass
except ValueError as e: print(e)
class Inherit(Dyn):
    __match_args__ = ()
try:
    match Inherit():
        case Inherit(x): pass
except TypeError as e: print(e)
from dataclasses import dataclass
@dataclass
class Pt:
    x: int
    y: int = 0
print(Pt.__match_args__)
match Pt(1):
    case Pt(1, 0 as yy): print("dataclass", yy)
import enum
class Color(enum.Enum):
    RED = 1
    BLUE = 2
def c(v):
    match v:
        case Color.RED: return "red"
        case Color.BLUE: return "blue"
        case Color(): return "other color"
        case Color.RED.value: return "value 1"
print(c(Color.RED), c(Color.BLUE), c(1), c(2))
class IntSub(int): pass
class StrSub(str): __match_args__ = ("upper",)
def sub(v):
    match v:
        case IntSub(x): return "IntSub", x, type(x).__name__
        case bool(b): return "bool", b
        case int(x): return "int", x
        case StrSub(u): return "StrSub", u()
print(sub(IntSub(3)), sub(True), sub(4), sub(StrSub("q")))
class Pos:
    __match_args__ = ("a",)
    def __init__(self): self.a, self.b = [1, 2], {"k": "v"}
match Pos():
    case Pos([x, y], b={"k": z}): print(x, y, z)
import abc
class Sh(abc.ABC): pass
@Sh.register
class Reg: r = 1
match Reg():
    case Sh(r=v): print("virtual", v)
def tree(n):
    match n:
        case None: return 0
        case Node(v, None, None): return v
        case Node(v, l, r): return v + tree(l) + tree(r)
class Node:
    __match_args__ = ("v", "l", "r")
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
print(tree(Node(1, Node(2), Node(3, None, Node(4)))))
T = (int, str)
try:
    match 5:
        case T(): print("tuple?")
except TypeError as e: print(e)
U = int | str
try:
    match 5:
        case U(): print("union ok")
except TypeError as e: print(e)
match 5:
    case object(real=5, imag=0): print("object with attributes")
