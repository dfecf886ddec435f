import math
vals = [0.0, -0.0, 0.5, 1.0, -1.0, 2.5, -2.5, 10.0, 100.5, 1e-10, 1e10]
for f in (math.floor, math.ceil, math.trunc, math.fabs, math.frexp, math.modf, math.degrees, math.radians, math.isfinite, math.isnan, math.isinf, math.ulp, math.cbrt, math.sqrt):
    out = []
    for v in vals:
        try: out.append(f(v))
        except ValueError as e: out.append(str(e))
    print(f.__name__, out)
for f in (math.sin, math.cos, math.tan, math.exp, math.log1p, math.atan, math.sinh, math.tanh, math.asinh, math.erf, math.expm1, math.log, math.log2, math.log10, math.acos, math.asin, math.atanh, math.acosh, math.gamma, math.lgamma, math.exp2):
    out = []
    for v in vals:
        try: out.append("%.10g" % f(v))
        except (ValueError, OverflowError) as e: out.append(str(e).split(",")[0])
    print(f.__name__, out)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.atan2(-0.0, -1), math.atan2(1, 1), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist([1, 2], [4, 6]), math.copysign(3, -0.0), math.fmod(-7, 3), math.fmod(7, -3), math.remainder(7, 2), math.remainder(5, 2), math.ldexp(0.75, 4), math.nextafter(1, 2), math.nextafter(1, 2, steps=3), math.fma(2, 3, 4))
print(math.log(8, 2), math.log(10**400), math.log2(2**1000), math.log10(10**300), math.log(2**5000, 2), math.sqrt(10**40), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1e-10, 0, abs_tol=1e-9), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.prod([1, 2, 3.5]), math.prod([], start=5), math.prod([2**40] * 2), math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 10, [1] * 10))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.sin("a"), lambda: math.sqrt(None), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.pow(-8, 1 / 3), lambda: math.pow(2, 10000), lambda: math.acos(2), lambda: math.gamma(-1), lambda: math.gamma(200), lambda: math.sin(math.inf), lambda: math.ldexp(1, 10000), lambda: math.log(2, 1), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.dist([1], [1, 2]), lambda: math.sumprod([1], []), lambda: math.fsum(["a"]), lambda: math.fsum([1e308] * 3), lambda: math.sqrt(10**400), lambda: math.cosh(1000), lambda: math.atanh(1), lambda: math.remainder(1, 0), lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.log("8")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
