from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique, member, nonmember, property as eprop
class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
    def describe(self): return f"{self.name}={self.value}"
    @classmethod
    def default(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(1), Color["GREEN"], list(Color), len(Color), Color.ALIAS is Color.RED, Color.__members__.keys(), Color.RED.describe(), Color.default(), Color.RED in Color, 1 in Color, 5 in Color, isinstance(Color.RED, Color), type(Color.RED), f"{Color.RED}", "%s" % Color.RED, hash(Color.RED) == hash(Color.RED), {Color.RED: "r"}[Color(1)], Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1))
for f in (lambda: Color(5), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: setattr(Color, "RED", 5), lambda: setattr(Color.RED, "value", 5), lambda: Color.RED < Color.GREEN, lambda: Color.RED + 1, lambda: delattr(Color, "RED"), lambda: type("Sub", (Color,), {}), lambda: Color(), lambda: Color.RED.RED, lambda: Color("RED")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class N(IntEnum):
    ONE = auto()
    TWO = auto()
class S(StrEnum):
    A = auto()
    B = "bee"
class Fl(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
class IF(IntFlag):
    A = 1
    B = 4
print(N.ONE, repr(N.ONE), N.ONE + 1, N.ONE < N.TWO, N.TWO == 2, [10, 20, 30][N.ONE], f"{N.ONE}", str(N.TWO), S.A, repr(S.A), S.B.upper(), S.A == "a", f"{S.B:>5}")
print(Fl.R | Fl.X, repr(Fl.RW), Fl.R in Fl.RW, Fl.RW & Fl.W, ~Fl.R, Fl(0), list(Fl.RW), bool(Fl(0)), Fl.R ^ Fl.RW, Fl(7), len(Fl), Fl.RW.name, IF.A | IF.B, IF(2), IF(5), repr(IF(8)), IF.A | 2, ~IF.A, IF(5) & 4, int(IF.B))
try: Fl(8)
except ValueError as e: print(str(e).split("\n")[0])
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def ratio(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.mass, Planet.MARS.ratio, Planet.EARTH.value, Planet((0.64, 3.39)))
class New(bytes, Enum):
    def __new__(cls, v, label):
        o = bytes.__new__(cls, [v])
        o._value_ = v
        o.label = label
        return o
    X = (65, "letter")
print(New.X, New.X.label, New(65), New.X == b"A")
class Miss(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, v): return cls.A if v == "other" else None
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    B = auto()
    helper = nonmember(5)
    @member
    def func(): pass
print(Miss("other"), Miss.B.value, Miss.helper, [m.name for m in Miss])
try: Miss("zz")
except ValueError as e: print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value, Enum("Q", {"a": 1, "b": 2}).b, Enum("R", [("x", 5)]).x, Animal.__module__)
