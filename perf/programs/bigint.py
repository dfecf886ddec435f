"""Big integers: digits of pi and e, factorials, Fibonacci numbers, RSA, and exact roots.

Load: integers from a hundred to several thousand bits: products of unlike sizes, division, `divmod`, `pow` with a
modulus, shifts, bit lengths, conversion to and from decimal text, and loops that move between machine words and long
numbers all the time.
"""

from math import gcd, isqrt

ITERATIONS = 10
SIZE = 1000


def pi_digits(count):
    """Decimal digits of pi from a continued product, one after another, as text."""
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(digits)


def e_digits(count):
    """The same for e, from the exponential series in fixed-point arithmetic."""
    one = 10 ** (count + 10)
    total = term = one
    k = 1
    while term:
        term //= k
        total += term
        k += 1
    return str(total // 10 ** 10)


def binary_splitting(low, high):
    """The product low * (low + 1) * ... * (high - 1), balanced."""
    if high - low < 4:
        product = 1
        for k in range(low, high):
            product *= k
        return product
    middle = (low + high) // 2
    return binary_splitting(low, middle) * binary_splitting(middle, high)


def fibonacci(n):
    """F(n) by doubling; the pair is (F(k), F(k + 1))."""
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def is_probable_prime(n, bases=(2, 3, 5, 7, 11)):
    """Miller and Rabin's test."""
    if n % 2 == 0:
        return n == 2
    odd, twos = n - 1, 0
    while odd & 1 == 0:
        odd >>= 1
        twos += 1
    for base in bases:
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n |= 1
    while any(n % p == 0 for p in (3, 5, 7, 11, 13, 17, 19, 23)) or not is_probable_prime(n):
        n += 2
    return n


def inverse(a, modulus):
    """Extended Euclid."""
    old, new, x, y = modulus, a % modulus, 0, 1
    while new:
        quotient = old // new
        old, new, x, y = new, old - quotient * new, y, x - quotient * y
    if old != 1:
        raise ZeroDivisionError("not invertible")
    return x % modulus


def rsa_round_trip(message, seed):
    p = next_prime((1 << 90) + seed * 1_000_003)
    q = next_prime((1 << 95) + seed * 7_000_003)
    exponent = 65_537
    private = inverse(exponent, (p - 1) * (q - 1) // gcd(p - 1, q - 1))
    number = int.from_bytes(message, "big")
    cipher = pow(number, exponent, p * q)
    plain = pow(cipher, private, p * q)
    if plain.to_bytes(len(message), "big") != message:
        raise AssertionError("the message did not survive")
    return cipher


def cube_root(n):
    """The integer cube root by Newton's method."""
    x = 1 << (n.bit_length() + 2) // 3
    while True:
        y = (2 * x + n // (x * x)) // 3
        if y >= x:
            return x
        x = y


def overflow_walk(steps, seed):
    """Values that cross 2**63 and come back, again and again."""
    x, crossings = seed, 0
    for k in range(steps):
        x = x * 3 + k
        if x >= 1 << 63:
            crossings += 1
            x = -(x >> 40)
        elif x < -(1 << 63):
            crossings += 1
            x = -x % 1_000_003
    return x, crossings


def run(n, seed=1):
    pi = pi_digits(n)
    e = e_digits(n * 3)
    product = binary_splitting(1, n * 4)
    plain = 1
    for k in range(2, n * 2):
        plain *= k
    if product % plain:
        raise AssertionError("a factorial divides the larger one")
    fib = fibonacci(n * 16 + seed)
    text = str(fib)
    if int(text) != fib:
        raise AssertionError("decimal conversion does not round-trip")
    root, cube = isqrt(fib), cube_root(fib)
    if not root * root <= fib < (root + 1) ** 2 or not cube ** 3 <= fib < (cube + 1) ** 3:
        raise AssertionError("a root is off")
    cipher = sum(rsa_round_trip(b"attack at dawn", seed + k) for k in range(4))
    x, crossings = overflow_walk(n * 420, seed)
    bits = product.bit_length() + product.bit_count() + (product & -product).bit_length()
    return int(pi[-9:]) + int(e[-9:]) + bits + int(text[:9]) + root % 99_991 + cube % 99_989 + cipher + x + crossings


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"bigint: {checksum:08x}")


if __name__ == "__main__":
    main()
