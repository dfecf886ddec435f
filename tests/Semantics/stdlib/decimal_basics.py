from decimal import *
D = Decimal
print(D("1.10") + D("2.2"), D("1.10"), repr(D("1.10")), D(5), D(0.1), D("NaN"), D("-Infinity"), D("1E+5"), D("0E-10"), D((1, (1, 2, 3), -2)), D("  3.5  "), D("1_000.5"), D(-0.0), D("sNaN1"), D(True), D("٣.٥"))
a, b = D("7.5"), D("-2.3")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -1, -a, +a, abs(b), a > b, a == 7.5, a == D("7.50"), hash(a) == hash(7.5), a + 1, 2 * a, a < 8, max(a, b), sum([a, b], D(0)), round(a), round(D("2.675"), 2), round(D("0.5")), round(D("1.5")), int(b), float(a), bool(D(0)), str(a), f"{a:.3f} {a:>8} {b:e} {D('1234567.891'):,.2f} {D('0.5'):%}", a.as_tuple(), a.adjusted(), D("1.200").normalize(), D("1E3").quantize(D(1)), D("3.14159").quantize(D("0.01")), D("2.345").quantize(D("0.01"), ROUND_HALF_UP), D("-2.5").to_integral_value(), D("2").sqrt(), D("2").ln(), D("1").exp(), D("100").log10(), D("5").is_finite(), D("1.5").as_integer_ratio(), D("3").fma(2, 1), D("1.23E+5").to_eng_string(), D("5").compare(D("6")), D("10").logb(), D("1.5").copy_sign(D("-1")), D("7").remainder_near(D("4")), D("1").next_plus())
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 3, D("123456.789") + 0, +D("1.2345678"), getcontext().prec)
    ctx.rounding = ROUND_DOWN
    print(D(2) / 3, D("1.99999") * 1)
    ctx.prec = 50
    print(D(1) / 7, D(2).sqrt())
with localcontext(prec=3) as c: print(D("1.2345") + 0)
print(getcontext().prec, getcontext().rounding, D(1) / 3)
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP): print(r, [str(D(v).quantize(D(1), r)) for v in ("1.5", "2.5", "-1.5", "1.1", "-1.1", "0.5")])
for f in (lambda: D("abc"), lambda: D(""), lambda: D([]), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(1) % 0, lambda: D(-1).sqrt(), lambda: D("Infinity") - D("Infinity"), lambda: D(1) + 1.5, lambda: D(1) + "1", lambda: D("1E999999") * D("1E999999"), lambda: D("sNaN") + 1, lambda: int(D("NaN")), lambda: int(D("Infinity")), lambda: D("1").quantize(D("1E-50")), lambda: D(1) < "a", lambda: D("NaN") < 1, lambda: D("NaN") == D("NaN"), lambda: hash(D("sNaN")), lambda: round(D("NaN")), lambda: D(2) ** D("0.5"), lambda: D(-2) ** D("0.5"), lambda: D(0) ** 0, lambda: D((1, 2)), lambda: D(1j), lambda: D(5) @ D(1), lambda: format(D(1), "x"), lambda: Context(prec=0), lambda: D("1").nope, lambda: D.from_float(0.5), lambda: D.from_float("x"), lambda: D("-0").is_zero(), lambda: D(1).compare(D("NaN")), lambda: D(10) ** 30):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
