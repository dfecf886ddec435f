inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, -inf * 2, 1 / inf, -1 / inf, inf ** 0, nan ** 0, 1 ** nan, 0.0 * -1, 0.0 + -0.0, -0.0 + -0.0, -0.0 - 0.0)
print(nan == nan, nan != nan, nan < nan, nan >= nan, inf == inf, inf > 10**400, -inf < -10**400)
print(nan in [nan], [nan] == [nan], (nan,) == (nan,), [nan].count(nan), [nan].index(nan), {nan: 1}.get(nan))
print(0.0 == -0.0, hash(0.0) == hash(-0.0), [0.0] == [-0.0], {0.0: "a"}[-0.0], str(-0.0), 0.0 is None)
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), sorted([3, 1, 2.5]))
print(inf // 1, -inf // 1, 5 // inf, -5 // inf, inf % 2, 5 % inf, -5 % inf, 5 % -inf, -0.0 % 5, 0.0 % -5)
for f in (lambda: int(inf), lambda: int(nan), lambda: round(inf), lambda: round(nan), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(),
          lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: 1e308 * 10, lambda: (-8.0) ** (1/3)):
    try:
        print(f())
    except (OverflowError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(hash(inf), hash(-inf), bool(nan), bool(-0.0), abs(-inf), abs(-0.0), -nan != nan, round(inf, 2), round(-0.4), round(-0.4, 0))
