"""Multiplication overflows 32 bits, then 64 bits, in hot loops."""


def powers(base, n):
    x = 1
    out = []
    for _ in range(n):
        x = x * base
        out.append(x)
    return out


print(powers(2, 70)[-10:])
print(powers(-3, 45)[-6:])
print(powers(10, 22)[-5:])


def products(a, b, n):
    result = 0
    for i in range(n):
        result = (a + i % 2) * (b - i % 2)
    return result


print(products(3, 4, 3000))
for a in (2 ** 31, 2 ** 32 - 1, 3037000499, 3037000500, -2 ** 31, 2 ** 62, -2 ** 63, 2 ** 63 - 1):
    for b in (2, -1, 2 ** 31, -3037000500, 2 ** 63 - 1):
        print(a, b, products(a, b, 50))


def modular(n, modulus):
    x = 123456789
    for i in range(n):
        x = x * x % modulus
    return x


print(modular(2000, 10 ** 9 + 7), modular(2000, 2 ** 61 - 1), modular(2000, 2 ** 64 + 13))


def factorial(n):
    x = 1
    for i in range(2, n + 1):
        x *= i
    return x


for _ in range(300):
    factorial(20)
print(factorial(20), factorial(21), factorial(25), factorial(20) - factorial(21) // 21)
print(sum(a * b for a, b in zip(range(3000), [2 ** 50] * 3000)))
