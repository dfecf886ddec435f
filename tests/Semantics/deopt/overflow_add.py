"""Addition leaves 64 bits in the middle of a compiled loop, and comes back."""


def climb(start, step, n):
    x = start
    for _ in range(n):
        x = x + step
    return x


for start in (2 ** 63 - 1500, 2 ** 62 - 10, 2 ** 31 - 1000, -2 ** 63 + 1500, 0):
    for step in (1, -1, 2 ** 60):
        print(climb(start, step, 3000))


def there_and_back(n):
    x = 2 ** 63 - 10
    crossed = []
    step = 1
    for i in range(n):
        x += step
        if x == 2 ** 63 or x == 2 ** 63 - 1:
            crossed.append(i)
        if x == 2 ** 63 + 50:
            step = -1
        elif x == 2 ** 63 - 50:
            step = 1
    return x, crossed


print(there_and_back(1000))


def three_terms(a, b, c, n):
    total = 0
    for i in range(n):
        total = a + b + c + i
    return total


print(three_terms(1, 2, 3, 2000))
print(three_terms(2 ** 62, 2 ** 62, 2 ** 62, 2000), three_terms(2 ** 63 - 1, 1, -1, 2000))
print(three_terms(-2 ** 63, -1, 1, 2000), three_terms(9223372036854775807, 0, 0, 2000))


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print([fibonacci(n) for n in (90, 91, 92, 93, 94, 200)])
print(sum(fibonacci(k) for k in range(120)))
