"""match in a hot loop: literals, classes, sequences, mappings, guards; subjects of new kinds arrive late."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Wider(Point):
    pass


def describe(subject):
    match subject:
        case 0 | 1:
            return "small"
        case int(n) if n > 1000:
            return "large"
        case True | False:
            return "never: 0 and 1 match first"
        case int():
            return "int"
        case float(f):
            return "nan" if f != f else "float"
        case "":
            return "empty"
        case str(text):
            return text[0]
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on axis {x}"
        case Point(x, y) if x == y:
            return "diagonal"
        case [] | {}:
            return "nothing"
        case [only]:
            return f"one {only}"
        case [first, *rest] if len(rest) > 2:
            return f"{first} and {len(rest)}"
        case (Point(x=px), [_, inner]):
            return f"nested {px} {inner}"
        case {"kind": kind, **rest}:
            return f"{kind} {sorted(rest)}"
        case None:
            return "none"
        case _:
            return "other"


def tally(subjects):
    counts = {}
    for subject in subjects:
        name = describe(subject)
        counts[name] = counts.get(name, 0) + 1
    return counts


print(tally(range(1500)))
special = [0.5, float("nan"), "", "xyz", True, 1.0, 2 ** 70, Point(0, 0), Wider(5, 0), Point(3, 3), Point(1, 2), [], {}, (7,), range(5),
           [1, 2, 3, 4], (Point(8, 9), [1, 2]), {"kind": "k", "a": 1}, {"other": 1}, None, b"ab", {1}, [1, 2]]
print(tally([*range(1500), *special]))
for names in (("y", "x"), ("x",), ("x", "z"), ("x", 5), ["x", "y"]):
    Point.__match_args__ = names
    for subject in (Point(0, 0), Point(1, 2), Point(2, 0), 7):
        try:
            print(names, describe(subject))
        except TypeError as error:
            print(names, error)
