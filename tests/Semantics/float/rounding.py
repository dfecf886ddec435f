for v in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 2.4, 2.6, 1e16 + 0.0, -0.2):
    print(v, round(v), type(round(v)).__name__, round(v, 0), round(v, None))
for v, n in ((2.675, 2), (2.665, 2), (1.005, 2), (0.125, 2), (0.375, 2), (1234.5678, 1), (1234.5678, -2), (1250.0, -2), (1350.0, -2), (5e15 + 0.5, 0),
             (1e300, 2), (1e-300, 2), (1e-300, 305), (123.456, 400), (123.456, -400), (-123.456, -3), (-0.001, 2), (9.995, 2), (0.15, 1), (0.25, 1), (0.35, 1), (1e22, -21), (5.5e22, -22)):
    print(v, n, repr(round(v, n)))
for args in ((1.5, 1.0), (1.5, "a"), ("x",), (None, 1), (1.7e308, -308)):
    try:
        print(round(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(round(number=2.5, ndigits=0), round(3.7, True))

class R:
    def __round__(self, n=None):
        return ("rounded", n)
print(round(R()), round(R(), 3), round(R(), None))
print([int(v) for v in (1.9, -1.9, 0.5, -0.5, 1e18, -1e18, 1e25)])
print((2.5).__floor__(), (-2.5).__floor__(), (2.5).__ceil__(), (-2.5).__ceil__(), (-2.5).__trunc__())
