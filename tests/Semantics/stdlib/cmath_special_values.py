# infinities, NaNs, signed zeros, large and tiny arguments
import cmath
import math

values = [-math.inf, -1.0, -0.0, 0.0, 0.5, 710.5, 1e-310, 1.7e308, math.inf, math.nan]


def show(x):
    if isinstance(x, complex):
        return show(x.real) + "," + show(x.imag)
    if isinstance(x, tuple):
        return "(" + " ".join(map(show, x)) + ")"
    return "%.12g" % x if x == x else "nan"


def attempt(f, *args):
    try:
        return show(f(*args))
    except (ValueError, OverflowError) as e:
        return type(e).__name__


names = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isinf isnan"
for name in names.split():
    print(name)
    for a in values:
        print("   ", *[attempt(getattr(cmath, name), complex(a, b)) for b in values])
for r in values:
    print("rect", *[attempt(cmath.rect, r, phi) for phi in values])
    print("abs", *[attempt(abs, complex(r, phi)) for phi in values])
for args in ((1, 1), (0, 3), (3, 0), (8, 2), (1j, 1 + 1j)):
    print("log", args, attempt(cmath.log, *args))
print([math.gamma(x) for x in (0.5, -0.5, 3.7, -3.7, 30.5, 150.25, -150.25, 1e-300)])
print([math.lgamma(x) for x in (0.5, -0.5, 3.7, -3.7, 30.5, 1e10, 1e-300, 1, 2)])
