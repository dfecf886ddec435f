def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for base in (2, 3, -3, 10, 12345678901234567890):
    for exp in (0, 1, 5, 100):
        print(base, exp, [pow(base, exp, m) for m in (1, -1, 7, -7, 1000000007, 2**70)])
for base, mod in ((3, 7), (3, -7), (-3, 7), (38, 97), (10, 2**61 - 1)):
    inverse = pow(base, -1, mod)
    print(base, mod, inverse, pow(base, -3, mod), (inverse * base - 1) % mod)
attempt(pow, 2, -1, 4)
attempt(pow, 0, -1, 7)
attempt(pow, 2, 5, 0)
attempt(pow, 2, -5, 0)
attempt(pow, 2, 5, 1.0)
attempt(pow, 2.0, 5, 3)
attempt(pow, 2, 5.0, 3)
attempt(pow, 2, 5, None)
attempt(pow, 2, -1, 1)
attempt(pow, "a", 2, 3)
attempt(pow, base=2, exp=10, mod=1000)
attempt(pow, 2)
attempt(pow)
attempt(pow, 1, 2, 3, 4)
attempt(pow, True, 2, 3)
