def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

n = 42
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.as_integer_ratio(), n.is_integer())
print((-7).as_integer_ratio(), True.as_integer_ratio(), (2**70).as_integer_ratio())
for v in (15, 25, 35, -15, -25, 1234, 5, 50, 150):
    print(v, v.__round__(), round(v, 1), round(v, -1), round(v, -2), round(v, -3), round(v, -20))
print(round(10**30 + 5 * 10**9, -10), round(15 * 10**20, -21), round(25 * 10**20, -21))
print(n.__trunc__(), n.__floor__(), n.__ceil__(), n.__index__(), n.__int__(), n.__float__(), n.__abs__(), n.__bool__())
attempt(round, 5, 1.0)
attempt(round, 5, None)
attempt(round, 5, "1")
attempt(lambda: n.real.__set__)
attempt(setattr, n, "x", 1)
attempt(setattr, n, "real", 1)
attempt(delattr, n, "real")
attempt(getattr, n, "nope")
print(n.__add__(1), n.__radd__(1), n.__add__(1.0), n.__sub__(2), n.__rsub__(2), n.__pow__(2), n.__rpow__(2), n.__pow__(2, 5), n.__divmod__(5), n.__rdivmod__(100))
print(n.__format__("x"), n.__getnewargs__(), n.__sizeof__() > 0, n.__eq__(42), n.__ne__("a"))
