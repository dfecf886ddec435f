pairs = [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1.0, 0.1), (0.3, 0.1), (-0.3, 0.1), (1e20, 3), (-1e20, 3), (5e-324, 1), (-5e-324, 1), (1e308, 1e-308),
         (0.0, 1), (-0.0, 1), (0.0, -1), (-0.0, -1), (4.0, 2), (-4.0, 2), (4.0, -2), (2.5, 0.5), (-2.5, 0.5), (1, 0.3), (10**15, 0.7), (-1e-20, 3.0), (1e-20, -3.0)]
for a, b in pairs:
    print(a, b, "->", a // b, a % b, divmod(a, b))
for f in (lambda a, b: a // b, lambda a, b: a % b, divmod, lambda a, b: a / b):
    for a, b in ((1.0, 0.0), (1, 0.0), (1.0, 0), (0.0, -0.0), (float("nan"), 0.0)):
        try:
            print(f(a, b))
        except ZeroDivisionError as e:
            print(e)
x = 7.25
x //= 2
print(x)
x %= 2
print(x)
print(type(7.0 // 2).__name__, type(7 // 2.0).__name__, 7 // 2.0, -7 // 2.0, 7 % -2.0)
