from dataclasses import dataclass, field, fields, asdict, astuple, replace, KW_ONLY, InitVar, FrozenInstanceError, is_dataclass, make_dataclass
from typing import ClassVar
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    k: ClassVar[int] = 5
p = P(1)
print(p, p == P(1), p == P(2), p != P(1), P.__match_args__, [f.name for f in fields(p)], asdict(p), astuple(p), replace(p, x=9), p.tags is P(1).tags, P.k, is_dataclass(P), is_dataclass(p), P.__doc__)
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(z=1), lambda: hash(p), lambda: p < P(2), lambda: replace(p, q=1), lambda: asdict(5), lambda: fields(5)):
    try: print(f())
    except TypeError as e: print(e)
@dataclass(frozen=True, order=True, slots=True)
class F:
    a: int
    b: str = field(default="b", compare=False, repr=False)
f = F(1)
print(f, hash(f) == hash(F(1, "other")), F(1) < F(2), sorted([F(3), F(1)]), F(1) == F(1, "z"), hasattr(f, "__dict__"), F.__slots__)
for g in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: setattr(f, "new", 1)):
    try: g()
    except (FrozenInstanceError, AttributeError, TypeError) as e: print(type(e).__name__, e)
@dataclass
class Base:
    a: int
    b: int = 1
@dataclass
class Child(Base):
    c: int = 2
    a: str = "over"
print(Child(), Child.__mro__[1].__name__)
@dataclass
class Post:
    v: int
    init: InitVar[int] = 5
    computed: int = field(init=False)
    def __post_init__(self, init): self.computed = self.v * init
print(Post(2), Post(2, 10), Post(3).computed)
@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = 3
print(KW(1, c=5), KW.__match_args__)
try: KW(1, 2)
except TypeError as e: print(e)
for src in ("@dataclass\nclass X:\n a: int = 1\n b: int", "@dataclass\nclass X:\n a: list = []", "@dataclass(order=True, eq=False)\nclass X: pass", "@dataclass(frozen=True)\nclass X(Base): pass", "@dataclass\nclass X:\n a: int = field(default=1, default_factory=int)", "@dataclass(unsafe_hash=True)\nclass X:\n def __hash__(self): return 1", "@dataclass(order=True)\nclass X:\n def __lt__(self, o): pass", "@dataclass\nclass X:\n a = field()"):
    try: exec(src); print("ok")
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
D = make_dataclass("D", ["x", ("y", int), ("z", int, field(default=7))], namespace={"total": lambda self: self.x + self.y + self.z})
print(D(1, 2), D(1, 2).total())
@dataclass(repr=False, eq=False)
class Plain:
    a: int
print(Plain(1) == Plain(1), repr(Plain(1)).startswith("<__main__.Plain object"), hash(Plain(1)) != None)
@dataclass
class Tree:
    v: int
    kids: list["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(t, asdict(t), t == Tree(1, [Tree(2), Tree(3, [Tree(4)])]))
t.kids.append(t)
print(repr(t)[-60:])
@dataclass
class Generic_[T]:
    v: T
print(Generic_[int](5), Generic_("s"))
