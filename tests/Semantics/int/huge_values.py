def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result

def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a

def isqrt(n):
    x = 1 << ((n.bit_length() + 1) // 2)
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y

f = factorial(300)
print(str(f)[:30], len(str(f)), f % 1000003, f // factorial(298))
print(fib(500), fib(1000) % 10**12)
print(isqrt(2 * 10**120))
a, b = 3**500, 7**300
print((a * b) // a == b, (a * b + 5) % b, divmod(a, b)[1] < b, a > b, -a < b, a - a, a + -a)
print((a // b).bit_length(), (-a) // b + a // b, (-a) % b + a % b == b)
g, h = a * 12, b * 18
while h:
    g, h = h, g % h
print(g)
print(hex(2**128 - 159), (2**127 - 1) ** 2, (1 << 200) | 1, ((1 << 200) - 1) & ~((1 << 190) - 1) == (2**10 - 1) << 190)
print(int("9" * 60) + 1, -int("9" * 60) - 1, float(10**60), int(1e60))
