a, b = 3 + 4j, -1.5 + 0.5j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, a ** 0.5, a ** -1, a ** 0, 0j ** 0, abs(a), -a, +a, a.conjugate(), a.real, a.imag)
print(a + 1, 1 + a, a - 1, 1 - a, a * 2.5, 2.5 * a, a / 2, 2 / a, a ** 3, 2 ** a, True + a, 10**20 * 1j)
print(1j * 1j, 1j ** 2, (1 + 1j) ** 10, (1 + 1j) ** 100, (2 + 0j) ** 0.5, (-1) ** 0.5, 1j ** 1j)
for f in (lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: a < b, lambda: int(a), lambda: float(a), lambda: a + "x",
          lambda: pow(a, 2, 3), lambda: round(a), lambda: 10**400 * 1j, lambda: (1e200 + 1j) ** 2, lambda: abs(complex(1e308, 1e308)), lambda: a & 1, lambda: 1j ** "a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a += 1
a *= 1j
print(a)
print(1e308 * (1 + 1j) * 10, (1e308 + 1e308j) / (1e308 + 1e308j), (5e-324 + 0j) / (2 + 0j))
