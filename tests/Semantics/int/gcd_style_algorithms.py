def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)

def egcd(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return a, x0, y0

def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True

print(gcd(48, -18), gcd(-48, 18), gcd(0, 5), gcd(0, 0), gcd(2**80, 6**40))
print(egcd(240, 46), egcd(-240, 46), egcd(10**20 + 39, 10**18 + 9))
print([n for n in range(100) if is_prime(n)])
print(is_prime(2**61 - 1), is_prime(2**67 - 1), is_prime(2**89 - 1), is_prime(10**18 + 9))
collatz, steps = 837799, 0
while collatz != 1:
    collatz = collatz // 2 if collatz & 1 == 0 else 3 * collatz + 1
    steps += 1
print(steps)
lcg, out = 12345, []
for _ in range(8):
    lcg = (lcg * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    out.append(lcg >> 33)
print(out)
