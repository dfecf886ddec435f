def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0) == hash(0.0) == hash(-0.0) == hash(False), hash(-1) == hash(-2), hash(2**61 - 1), hash(2**61), hash(10**20), hash(0.5), hash(1.5), hash(-0.1), hash(1e300), hash(float("inf")), hash(-float("inf")), hash(3 + 4j), hash(()), hash(None) == hash(None))
from fractions import Fraction
from decimal import Decimal
print(hash(Fraction(1, 2)) == hash(0.5) == hash(Decimal("0.5")), hash(Fraction(1, 3)), hash(Decimal("1e3")) == hash(1000), hash(Fraction(7)) == 7)
for bad in ([], {}, set(), bytearray(), slice([]), ([],), {}.keys(), memoryview(bytearray(b"a")), {}.items(), frozenset):
    try: print(type(bad).__name__, type(hash(bad)).__name__)
    except (TypeError, ValueError) as e: print(type(bad).__name__, e)
attempt(hash)
attempt(hash, 1, 2)
print(hash("abc") == hash("ab" + "c"), hash(b"abc") == hash(bytes([97, 98, 99])), hash((1, "a", None)) == hash((1, "a", None)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(range(3)) == hash(range(0, 3, 1)), hash("a") != hash("b"), hash(memoryview(b"ab")) == hash(b"ab"), hash(int) == hash(int), hash(len) == hash(len), hash(slice(1, 2)) == hash(slice(1, 2)))
class C:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (0, -1, 5, 2**63, -2**63, 2**64 + 3, True, 1.0, "x", None):
    attempt(hash, C(h))
class Eq:
    def __eq__(self, o): return True
attempt(hash, Eq())
class D: pass
d = D()
print(hash(d) == hash(d), isinstance(hash(d), int), {d: 1}[d], hash(D) == hash(D), hash(d.__init__) == hash(d.__init__), hash(D.__init__) == hash(object.__init__))
t = (1, (2, (3, [4])))
attempt(hash, t)
print(len({1, 1.0, True, 1 + 0j, Fraction(1), Decimal(1)}), {1: "a"}[Decimal(1)], 0.1 in {Decimal("0.1")}, 0.5 in {Decimal("0.5")}, Fraction(1, 10) in {0.1}, {(1, 2): "t"}[(1.0, 2.0)], hash((1,)) == hash((1.0,)), {"1": 1, 1: 2}["1"], hash(1e16) == hash(10**16), hash(2.0**100) == hash(2**100))
import sys
hi = sys.hash_info
print(hi.width, hi.modulus == 2**61 - 1, hi.inf, hi.nan, hi.imag, hash(1j) == hi.imag, hash(hi.modulus), hash(hi.modulus + 5), hash(-hi.modulus - 5))
