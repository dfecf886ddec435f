def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

div = lambda a, b: a / b
for a, b in ((1, 3), (-1, 3), (7, 2), (0, 5), (0, -5), (10**30, 10**29), (10**400, 10**399), (2**1074, 2**2148), (1, 10**400),
             (2**53 + 1, 1), (2**54 + 2, 2), (2**54 + 3, 2), (9007199254740993, 3), (10**23, 1), (-10**23, 10), (2**1024 - 1, 2**10),
             (1, 2**1074), (1, 2**1075), (3, 2**1075), (1, 2**1076), (123456789012345678901234567890, 987654321)):
    attempt(div, a, b)
attempt(div, 2**1024, 1)
attempt(div, -2**2000, 3)
attempt(div, 1, 0)
attempt(div, 0, 0)
attempt(div, 10**400, 0)
attempt(div, 10**400, 2.0)
attempt(div, 1.0, 10**400)
attempt(div, True, 2)
attempt(div, 1, "a")
attempt(div, None, 1)
x = 9
x /= 3
print(x, type(x).__name__)
