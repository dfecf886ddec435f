class Celsius(int):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __repr__(self):
        return f"Celsius({int(self)})"
    def __add__(self, other):
        return Celsius(int(self) + int(other))
    __radd__ = __add__

t = Celsius(20)
print(t, repr(t), str(t), f"{t}", f"{t:05d}", "%d|%s|%r" % (t, t, t))
print(t + 1, 1 + t, type(1 + t).__name__, t - 1, type(t - 1).__name__, t.unit, t.__dict__)
print(t == 20, hash(t) == hash(20), {20: "x"}[t], t in [20], [10, 20].index(t), t < 21)
print(sum([t, t]), sum([1, t]), max(t, 3), list(range(Celsius(3))), "abc"[Celsius(1)])
print(isinstance(t, int), type(t) is int, int.__repr__(t), int.__add__(t, 1))

class Weird(int):
    def __eq__(self, other):
        return "eq"
    def __hash__(self):
        return 1
    def __bool__(self):
        return False
    def __int__(self):
        return 99
w = Weird(5)
print(w == 5, 5 == w, bool(w), int(w), w + 0, not w, "yes" if w else "no")
