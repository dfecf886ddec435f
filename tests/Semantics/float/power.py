def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

inf, nan = float("inf"), float("nan")
bases = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, inf, -inf, nan]
exponents = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, inf, -inf, nan]
for b in bases:
    for e in exponents:
        try:
            print(b, e, b ** e)
        except ArithmeticError as error:
            print(b, e, type(error).__name__, error)
attempt(lambda: 2.0 ** 1024)
attempt(lambda: (-2.0) ** 1025)
attempt(lambda: 10 ** 308.3)
attempt(lambda: 2.0 ** -1080)
attempt(lambda: (-1) ** 0.5)
attempt(lambda: (-2.0) ** 2)
attempt(lambda: 2 ** 0.5)
attempt(lambda: 9.0 ** 0.5)
attempt(lambda: 2.0 ** "x")
attempt(lambda: pow(2.0, 3, 5))
attempt(lambda: pow(2.0, 3, None))
