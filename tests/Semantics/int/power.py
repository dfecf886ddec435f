def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for base in (0, 1, -1, 2, -2, 3, 10, -10):
    print(base, [base ** e for e in (0, 1, 2, 3, 31, 63, 64)])
for base in (2, -2, 10, -4, 3):
    print(base, [base ** e for e in (-1, -2, -3)])
power = lambda a, b: a ** b
attempt(power, 0, -1)
attempt(power, 0, 0)
attempt(power, 2, "x")
attempt(power, "x", 2)
attempt(power, 2, 0.5)
attempt(power, -8, 1/3)
attempt(power, True, True)
attempt(power, False, False)
attempt(power, 10**400, -1)
attempt(power, 10**400, 0.5)
print(2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2)
print(3 ** 200)
print(type(True ** True).__name__, type(2 ** 0).__name__, type(2 ** -0).__name__)
x = 3
x **= 5
print(x)
x **= -1
print(x)
