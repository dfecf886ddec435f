"""Big ints at the borders of machine words: sums, products, quotients and remainders, checked by identities and by a digest of many results."""
import hashlib

state = 12345


def draw(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return (state >> 33) % n


def number(bits):
    """Of about so many bits: random words, runs of ones and zeros, or next to a power of two."""
    shape = draw(4)
    if shape == 0:
        x = 1 << bits
        x += draw(5) - 2
    elif shape == 1:
        x = (1 << bits) - (1 << draw(bits + 1))
    else:
        x = 0
        while x.bit_length() < bits:
            x = x << 31 | draw(1 << 31)
        x >>= x.bit_length() - bits
    return -x if draw(2) else x


SIZES = (1, 31, 32, 33, 62, 63, 64, 65, 95, 96, 97, 126, 127, 128, 129, 160, 191, 192, 193, 255, 256, 320, 1000, 3100, 6300)


def digest(x):
    return hashlib.sha256(repr(hex(x)).encode()).hexdigest()[:8]


total = 0
for n in SIZES:
    line = 0
    for m in SIZES:
        for _ in range(3):
            a, b = number(n), number(m)
            s, d, p = a + b, a - b, a * b
            assert s - b == a and d + b == a and s + d == a + a and b - a == -d and p == b * a
            assert (a > b) == (d > 0) and (a == b) == (d == 0) and (a <= b) == (d <= 0)
            line = line * 31 + s + 7 * d + 13 * p
            if b:
                q, r = a // b, a % b
                assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b, q, r)
                assert divmod(a, b) == (q, r) and p // b == a and p % b == 0
                near = p + (1 if b > 0 else -1)
                assert abs(b) == 1 or (near // b == a and near % b == (1 if b > 0 else -1))
                low = p - (1 if b > 0 else -1)
                assert abs(b) == 1 or (low // b == a - 1 and low % b == b - (1 if b > 0 else -1))
                line += q * 17 + r * 19
            line &= (1 << 512) - 1
    print(n, digest(line))
    total ^= line
print(digest(total))

# results that come back into a word, and -2**127, which two words hold
for e in (63, 64, 127, 128, 191, 192):
    x = 1 << e
    print(e, x - (x - 1), -x + (x - 1), x - x, (x * 3 - 1) // x, -x // (x - 1), (x - 1) % x == x - 1, -x % (x + 1), x // -x, (-x) * -1 == x, -x - 1 + x)
x = -(1 << 127)
print(x, x + 1, x - 1, x * -1, x // -1 == 1 << 127, x % 10, hash(x) == hash(-(2 ** 127)), x == -(2 ** 127), x < -(2 ** 126), {x: 1}[-(1 << 126) * 2])
for a in (1 << 64, -(1 << 64), (1 << 200) + 1):
    for op in (lambda: a // 0, lambda: a % 0, lambda: divmod(a, 0)):
        try:
            op()
        except ZeroDivisionError as e:
            print(type(e).__name__, e)
print((1 << 100) * True, (1 << 100) + True, (1 << 100) // True, (1 << 100) % True, True - (1 << 100), 0 * (1 << 100), 0 // (1 << 100), 0 % -(1 << 100), -1 // (1 << 100), -1 % (1 << 100))


class Mine(int):
    pass


print(type(Mine(1 << 100) + 1), Mine(1 << 100) * (1 << 64) == 1 << 164, (1 << 164) // Mine(1 << 100), (1 << 100) + 0.5, (1 << 64) * 1.5)
