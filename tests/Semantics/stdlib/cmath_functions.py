import cmath
vals = [0j, 1 + 0j, -1 + 0j, 1j, -1j, 3 + 4j, -1.5 - 2.5j, 1e-10 + 1j]
for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.asin, cmath.acos, cmath.atan, cmath.log10, cmath.tanh, cmath.acosh, cmath.atanh):
    out = []
    for v in vals:
        try:
            r = f(v)
            out.append("%.8g%+.8gj" % (r.real + 0.0, r.imag + 0.0))
        except (ValueError, OverflowError) as e: out.append(type(e).__name__)
    print(f.__name__, out)
print([round(cmath.phase(v), 12) for v in vals], [tuple(round(x, 12) for x in cmath.polar(v)) for v in vals[:6]], cmath.rect(2, 0), cmath.isfinite(1j), cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isclose(1j, 1j + 1e-12), cmath.pi, cmath.tau, cmath.infj, cmath.nanj, cmath.log(100, 10).real, cmath.sqrt(-1), cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.sqrt(complex(-4, -0.0)))
for f in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.sqrt("a"), lambda: cmath.sqrt(), lambda: cmath.rect(1), lambda: cmath.atanh(1), lambda: cmath.polar(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
