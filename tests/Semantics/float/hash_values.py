inf = float("inf")
for v in (0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 0.1, 1.5, 3.141592653589793, 1e16, 1e100, 5e-324, 1.7976931348623157e308, inf, -inf, 2.0**61, 2.0**61 - 2**9):
    print(v, hash(v))
for v in (2.0, 2.0**70, -2.0**90, 1e22):
    print(hash(v) == hash(int(v)), v == int(v))
from fractions import Fraction
from decimal import Decimal
print(hash(0.5) == hash(Fraction(1, 2)) == hash(Decimal("0.5")), hash(-2.25) == hash(Fraction(-9, 4)))
d = {0.5: "half"}
print(d[Fraction(1, 2)], d[Decimal("0.5")], Decimal("0.1") in {0.1: 1})
