# Rounding at each step: any re-association or extended precision changes the digits.
total = 0.0
for i in range(1, 1001):
    total += 1.0 / i
print(total)
total = 0.0
for i in range(1000, 0, -1):
    total += 1.0 / i
print(total)
x = 0.1
for _ in range(40):
    x = 3.9 * x * (1 - x)
print(x)
print(0.1 + 0.2 + 0.3, 0.1 + (0.2 + 0.3), 0.1 * 3, 1.1 * 1.1, 1e16 + 1 - 1e16, 1e308 * 10 - 1e308, (0.1 + 0.7) * 10)
a, b = 1.0, 1.0
while a + b != a:
    b /= 2
print(b)
s, sign = 0.0, 1
for k in range(200):
    s += sign / (2 * k + 1)
    sign = -sign
print(4 * s)
print(sum(1 / (1 + i * i) for i in range(100)))
v = [3.0, 4.0, 12.0]
print((v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) ** 0.5, 5e-324 / 2, 5e-324 * 1.5, 2.2250738585072014e-308 / 3)
m = 1.0
for _ in range(1100):
    m /= 2
print(m)
