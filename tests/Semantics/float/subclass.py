class Metres(float):
    def __new__(cls, v):
        return super().__new__(cls, v)
    def __repr__(self):
        return f"{float(self)}m"
    def __mul__(self, other):
        return Metres(float(self) * other)
m = Metres("2.5")
print(m, repr(m), str(m), f"{m}", f"{m:.2f}", "%s %r %f" % (m, m, m), format(m, ""))
print(m * 2, type(m * 2).__name__, 2 * m, type(2 * m).__name__, m + 1, type(+m).__name__, type(-m).__name__, type(abs(m)).__name__)
print(m == 2.5, hash(m) == hash(2.5), {2.5: "k"}[m], m < 3, int(m), round(m), type(float(m)).__name__, m.is_integer(), m.hex())
m.note = "attr"
print(m.__dict__, isinstance(m, float), float.__repr__(m))

class HasFloat:
    def __float__(self):
        return 1.25
class BadFloat:
    def __float__(self):
        return 1
class IndexOnly:
    def __index__(self):
        return 3
class ReturnsSub:
    def __float__(self):
        return Metres(1)
print(float(HasFloat()), float(IndexOnly()), "%.1f" % HasFloat())
try:
    float(BadFloat())
except TypeError as e:
    print(e)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(type(float(ReturnsSub())).__name__, w[0].category.__name__, w[0].message)
