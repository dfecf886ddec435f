class Tag(str):
    def __new__(cls, value, extra=None):
        self = super().__new__(cls, value)
        self.extra = extra
        return self
    def __repr__(self):
        return f"Tag({str.__repr__(self)})"
    def upper(self):
        return "overridden"
t = Tag("abc", extra=7)
print(t, repr(t), str(t), f"{t}", f"{t!r}", f"{t:>5}", "%s %r" % (t, t), [t], t.extra, t.upper(), str.upper(t), t.__dict__)
print(t == "abc", "abc" == t, hash(t) == hash("abc"), {"abc": 1}[t], {t: 1}["abc"], t in ["abc"], t in {"abc"}, t + "d", type(t + "d").__name__, type(t[0]).__name__, type(t[:]).__name__, type(t * 1).__name__, type(t.lower()).__name__, type(t.strip()).__name__, type(t.replace("x", "y")).__name__, type("".join([t])).__name__)
print(isinstance(t, str), len(t), list(t), t.startswith("a"), "b" in t, sorted([Tag("b"), "a", Tag("c")]))

class Ci(str):
    def __eq__(self, other):
        return self.lower() == other.lower()
    def __hash__(self):
        return hash(self.lower())
    def __len__(self):
        return 99
    def __getitem__(self, i):
        return "item"
    def __iter__(self):
        return iter("xyz")
    def __contains__(self, x):
        return True
c = Ci("ABC")
print(c == "abc", "abc" == c, {c: 1}.get("abc"), {"abc": 1}.get(c), len(c), c[0], list(c), "zzz" in c, "".join(c), str(c), c + "", "-".join([c]))
class WithStr(str):
    def __str__(self):
        return "from __str__"
w = WithStr("raw")
print(w, str(w), f"{w}", "%s" % w, "{}".format(w), w + "!", [w], format(w, "5") + "|")
