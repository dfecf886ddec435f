"""Subclasses of float and str appear in loops that were specialised for the exact types."""


class Metre(float):
    def __add__(self, other):
        return Metre(float(self) + float(other))

    __radd__ = __add__

    def __eq__(self, other):
        return "eq called"

    __hash__ = float.__hash__


class Plain(float):
    pass


class Name(str):
    def __len__(self):
        return 1000

    def __eq__(self, other):
        return str.__eq__(self, other.lower())

    __hash__ = str.__hash__

    def upper(self):
        return "upper of " + self


def total(values):
    result = 0.0
    for value in values:
        result = result + value
    return result, type(result).__name__


floats = [k / 4 for k in range(2000)]
print(total(floats), total(floats + [Plain(1.5)]), total(floats + [Metre(1.5)]), total([Metre(0)] + floats))
print(Metre(1) == 1.0, 1.0 == Metre(1), Metre(1) != 1.0, floats.count(Metre(1)), repr(Metre(2.5)), Plain(2) * 3)


def lengths(texts):
    result = 0
    for text in texts:
        result += len(text)
    return result


texts = ["ab", "cde"] * 1000
print(lengths(texts), lengths(texts + [Name("x")]), lengths(texts + [b"bytes", [1], (2, 3), {4: 5}]))


def matches(texts, wanted):
    return sum(text == wanted for text in texts)


print(matches(texts, "ab"), matches(texts, "AB"), matches(texts + [Name("ab")] * 3, "AB"), matches(texts, Name("ab")))


def uppers(texts):
    return [text.upper() for text in texts][-2:]


print(uppers(texts), uppers(texts + [Name("n")]), Name("a") + "b", type(Name("a") + "b").__name__, "%s" % Name("q"))
table = {"key": 1, "other": 2}
hits = 0
for k in range(2000):
    hits += table[Name("key") if k > 1990 else "key"]
print(hits, "".join([Name("x"), "y"]), Name("abc")[1], sorted([Name("b"), "a"]), f"{Name('f'):>3}", "ab" in Name("cabd"))
try:
    lengths(texts + [5])
except TypeError as error:
    print(error)
