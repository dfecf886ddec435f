import math
print([math.factorial(n) for n in (0, 1, 5, 20, 25)], math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(0, 0), math.gcd(2**80, 6**50, 10**20), math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(-3, 7, 2), math.comb(5, 2), math.comb(5, 6), math.comb(100, 50), math.comb(0, 0), math.perm(5), math.perm(5, 2), math.perm(3, 4), [math.isqrt(n) for n in (0, 1, 15, 16, 17, 10**20, 10**40 - 1)], math.floor(5), math.ceil(-5), math.trunc(7))
for f in (lambda: math.factorial(-1), lambda: math.factorial(2.0), lambda: math.factorial("5"), lambda: math.factorial(10**100), lambda: math.gcd(1.0, 2), lambda: math.gcd("a"), lambda: math.lcm(1.5), lambda: math.comb(-1, 2), lambda: math.comb(2, -1), lambda: math.comb(2.0, 1), lambda: math.perm(-1), lambda: math.perm(5, -1), lambda: math.isqrt(-1), lambda: math.isqrt(4.0), lambda: math.isqrt("4"), lambda: math.comb(), lambda: math.comb(5), lambda: math.gcd(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 12
print(math.gcd(I(), 8), math.isqrt(I()), math.comb(I(), 2), math.factorial(I()), math.lcm(I(), True), math.perm(I(), 1))
class F:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 2.25
print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()))
print(sum(math.comb(10, k) for k in range(11)), [math.comb(n, 2) for n in range(6)], math.factorial(50) % 1000003, math.isqrt(2 * 10**60), math.gcd(*range(12, 60, 12)), math.lcm(*range(1, 21)), math.prod(range(1, 21)) == math.factorial(20), math.comb(1000, 3), math.perm(20, 10))
