from fractions import Fraction as F
print(F(1, 2), repr(F(6, -8)), F("3/4"), F("0.125"), F("1e-3"), F(" -7 / 3 "), F(0.5), F(5), F(True), F(), F("2.5e2"), F(F(1, 3), F(1, 6)), F(1, 2) + F(1, 3), F(1, 2) - 1, 2 * F(3, 4), F(1, 2) / F(1, 4), F(7, 2) // 1, F(-7, 2) % 2, divmod(F(7, 2), F(1, 3)), F(2, 3) ** 2, F(4, 9) ** F(1, 2), F(2) ** -2, -F(1, 2), abs(F(-1, 2)), F(1, 2) + 0.5, F(1, 2) + 1j, F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 2) < F(2, 3), hash(F(1, 2)) == hash(0.5), float(F(1, 3)), int(F(-7, 2)), round(F(5, 2)), round(F(7, 3), 2), bool(F(0)), F(22, 7).numerator, F(3.14159).limit_denominator(100), F(7, 2).__floor__(), F(7, 2).__ceil__(), F(1, 3).as_integer_ratio(), F(4, 2).is_integer(), sum([F(1, 3)] * 3), sorted([F(1, 2), 0.3, 1]), f"{F(1, 3):.4f}", str(F(3)), max(F(1, 2), F(2, 3)), F.from_float(0.25), 5 // F(2, 3), 2 ** F(1, 2), pow(F(2), 3))
from decimal import Decimal
print(F(Decimal("1.1")), F(1, 2) == Decimal("0.5"), F.from_decimal(Decimal("0.75")))
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F("1/2", 3), lambda: F(None), lambda: F(1) / 0, lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1) < 1j, lambda: F(1) + "a", lambda: F(1) // 0, lambda: F(0) ** -1, lambda: F(1).limit_denominator(0), lambda: F("1 / "), lambda: F("1//2"), lambda: F(-8) ** F(1, 3), lambda: setattr(F(1), "numerator", 2), lambda: F(1, 2)[0], lambda: F("١/٢")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import statistics as s
d = [1, 2, 2, 3, 4.5, 10]
print(s.mean(d), s.mean([1, 2]), s.mean([F(1, 2), F(1, 3)]), s.median(d), s.median([3, 1, 2]), s.median_low(d), s.median_high(d), s.mode(d), s.multimode("aabbc"), s.pstdev(d), s.stdev(d), s.variance([1, 2, 3, 4]), s.pvariance([1, 2, 3, 4]), s.geometric_mean([1, 2, 4]), s.harmonic_mean([40, 60]), s.fmean(d), s.fmean([1, 2], weights=[3, 1]), s.quantiles(range(1, 10)), s.quantiles([1, 2, 3], n=2, method="inclusive"), s.median_grouped([1, 2, 2, 3]), s.covariance([1, 2, 3], [1, 5, 7]), s.correlation([1, 2, 3], [2, 4, 6.5]), s.linear_regression([1, 2, 3], [2, 4, 6]), s.mean([Decimal("0.1")] * 3), s.mean([True, False]))
n = s.NormalDist(5, 2)
print(n, n.cdf(5), round(n.pdf(5), 6), n.inv_cdf(0.5), n + 1, n * 2, n.zscore(9), s.NormalDist.from_samples([1, 2, 3]), n.overlap(s.NormalDist(6, 2)) > 0.7)
for f in (lambda: s.mean([]), lambda: s.mode([]), lambda: s.median([]), lambda: s.stdev([1]), lambda: s.mean(["a"]), lambda: s.mean(5), lambda: s.harmonic_mean([-1]), lambda: s.geometric_mean([0]), lambda: s.quantiles([1]), lambda: s.quantiles([1, 2], n=0), lambda: s.correlation([1], [1]), lambda: s.NormalDist(0, -1), lambda: s.multimode([]), lambda: s.correlation([1, 1], [1, 2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
