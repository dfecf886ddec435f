big = 2**53
print(big + 1.0, big + 1 + 1.0, float(big + 1), float(big + 3), 1.0 * big * big, 3 * 0.1, 1 + 0.5, 2 - 0.5, 7 / 2, -7 // 2.0, 2 ** 0.5, 2 ** -1.0)
for f in (lambda: 10**400 + 1.0, lambda: 10**400 * 1.0, lambda: 1.0 - 10**400, lambda: float(10**309), lambda: 10**400 / 1.0, lambda: 10**400 // 1.0, lambda: 10**400 % 1.0, lambda: 1.5 ** 10**400):
    try:
        print(f())
    except OverflowError as e:
        print(e)
print(float(2**1023), float(2**1024 - 2**970 - 1), float(-(2**1024 - 2**970 - 1)))
try:
    print(float(2**1024 - 2**970))
except OverflowError as e:
    print(e)
# int to float rounds half to even
print([float(2**54 + k) == 2.0**54 for k in range(-3, 5)], [int(float(2**54 + k)) - 2**54 for k in range(-8, 9)])
print(1e3 == 1000, int(1e23), int(1e22), 10**23 == 1e23, 10**22 == 1e22)
print(True + 0.5, 0.5 * False, -True * 1.5, 1.5 // True)
x = 1
x += 0.5
x *= 2
x -= 3
print(x, type(x).__name__)
print([type(v).__name__ for v in (1 + 1, 1 + 1.0, 4 / 2, 4 // 2, 4.0 // 2, 2 ** 2, 2 ** -2, 2.0 ** 2, abs(-1.0), round(1.5), round(1.5, 0))])
