from dataclasses import dataclass, field
from enum import Enum, auto, Flag
class Kind(Enum):
    A = auto()
    B = auto()
class Perm(Flag):
    R = 1
    W = 2
@dataclass
class Leaf:
    v: int
@dataclass
class Node:
    l: object
    r: object
    kind: Kind = Kind.A
@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 5
@dataclass(match_args=False)
class NoMatch:
    a: int
@dataclass
class Excl:
    a: int
    b: int = field(init=False, default=9)
    c: int = field(kw_only=True, default=1)
def total(t):
    match t:
        case Leaf(v): return v
        case Node(Leaf(a), Leaf(b)): return a + b
        case Node(l, r, Kind.B): return 100 + total(l) + total(r)
        case Node(l, r): return total(l) + total(r)
print(total(Node(Leaf(1), Leaf(2))), total(Node(Node(Leaf(1), Leaf(2)), Leaf(3), Kind.B)), Kw.__match_args__, hasattr(NoMatch, "__match_args__"), Excl.__match_args__)
def other(o):
    match o:
        case Kw(a=1): return "kw1"
        case Kw(b=b): return b
        case NoMatch(a=x): return x
        case Excl(a, c=c): return a, c
        case Kind.A | Kind.B as k: return k.name
        case Perm.R: return "R"
        case Perm.R | Perm.W: return "W only"
        case Perm(): return "combo"
print([other(o) for o in (Kw(a=1), Kw(a=2), NoMatch(7), Excl(3), Kind.B, Perm.R, Perm.W, Perm.R | Perm.W)])
try:
    match Kw(a=1):
        case Kw(1): pass
except TypeError as e: print(e)
try:
    match NoMatch(1):
        case NoMatch(1): pass
except TypeError as e: print(e)
from typing import NamedTuple
class NT(NamedTuple):
    x: int
    y: int = 2
def nt(v):
    match v:
        case NT(1, y): return "NT", y
        case NT(x=x): return "kw", x
        case (a, b): return "tuple", a, b
print(nt(NT(1)), nt(NT(5)), nt((5, 6)), nt([1, 2]), NT.__match_args__)
from types import SimpleNamespace
match SimpleNamespace(kind="circle", r=2):
    case SimpleNamespace(kind="square"): print("sq")
    case SimpleNamespace(kind="circle", r=r): print("circle", r)
import re
match re.match(r"(\d+)-(\w+)", "12-ab"):
    case None: print("no")
    case re.Match() as m: print(m.groups())
match ValueError("a", 1):
    case KeyError(): pass
    case ValueError(args=(a, b)): print(a, b)
try: raise OSError(2, "no")
except OSError as e:
    match e:
        case OSError(errno=2): print("errno 2", type(e).__name__)
