print(True + True, True * 10, -True, +False, True / 2, True // 1, 5 % True, divmod(True, True))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, type(True), bool.__base__)
print(True == 1, True is True, 1 == True, hash(True) == hash(1), [10, 20][True], "ab"[False])
print(bool(), bool(0), bool(-1), bool(0.0), bool(float("nan")), bool(""), bool(" "), bool([]), bool([0]), bool(None), bool(0j), bool(range(0)))
print(str(True), repr(False), f"{True:d}", f"{True}", f"{True!r:>6}", "%s %d %r %i" % (True, True, False, True))
print(True & 1, True | 2, True ^ True, not True, not 0, not [])
print(sum([True, True, False]), [1, 0, 1].count(True), max(True, 0), sorted([True, False, 2, -1]))
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {})):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(int(True), float(True), complex(True), True.real, True.imag, True.numerator, True.conjugate())
print(bool.__and__(True, False), bool.__and__(True, 5), (True).__add__(1), True.__repr__())

class Falsy:
    def __bool__(self):
        return False
class BadBool:
    def __bool__(self):
        return 1
print(bool(Falsy()), not Falsy(), (Falsy() or 3), type(Falsy() and 1).__name__)
try:
    bool(BadBool())
except TypeError as e:
    print(e)
