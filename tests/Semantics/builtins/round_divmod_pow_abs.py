def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((2.5,), (3.5,), (-2.5,), (2.675, 2), (1234, -2), (1250, -2), (1350, -2), (15, -1), (25, -1), (-15, -1), (5, 0), (5, 2), (2.5, None), (1e20,), (1.5, 0), (True,), (True, -1), (10**30, -29), (0.5,), (1.15, 1), (1e-10, 5), ("a",), (None,), (1j,), (2.5, "a"), (2.5, 1.0), (5, 1.0), (), (1, 2, 3)):
    attempt(round, *args)
for a, b in ((7, 2), (-7, 2), (7, -2), (7.5, 2), (-7.5, 2), (7, 2.5), (2**70, 3), (True, True), (0, 5), (1, 0), (1.0, 0), (1, 0.0), ("a", 1), (1, "a"), (1j, 1), (None, None), (5, -3), (-5, -3), (10**20, -7), (0.0, -1), (float("inf"), 1), (1, float("inf")), (-1, float("inf"))):
    attempt(divmod, a, b)
for args in ((2, 3), (2, -1), (2.0, 3), (2, 0.5), (-8, 1 / 3), (0, 0), (0, -1), (0.0, -1), (2, 3, 5), (2, -1, 5), (2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3.0, 5), ("a", 2), (2, "a"), (2, 3, "a"), (1j, 2), (1j, 2, 3), (2,), (), (3, 1000, 10**9 + 7), (-2, 3, 5), (2, 3, -5), (True, True), (10, 20), (2, 2, None), (None, 1)):
    attempt(pow, *args)
attempt(pow, base=2, exp=5, mod=7)
attempt(pow, exp=2, base=3)
for v in (5, -5, -0.0, -1.5, 3 + 4j, True, -2**63, -2**70, "a", None, [], float("-inf")):
    attempt(abs, v)
attempt(abs)
attempt(abs, 1, 2)
class A:
    def __abs__(self): return "abs!"
    def __round__(self, n=None): return ("round!", n)
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __floor__(self): return "floor!"
    def __ceil__(self): return "ceil!"
    def __trunc__(self): return "trunc!"
a = A()
print(abs(a), round(a), round(a, 2), divmod(a, 1), divmod(1, a), pow(a, 2), pow(a, 2, 3))
import math
print(math.floor(a), math.ceil(a), math.trunc(a))
class NI:
    def __divmod__(self, o): return NotImplemented
    def __pow__(self, o): return NotImplemented
attempt(divmod, NI(), 1)
attempt(pow, NI(), 1)
attempt(round, NI())
attempt(math.floor, NI())
