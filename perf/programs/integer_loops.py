"""Integer loops: number theory by brute force.

Load: tight `while` and `for` loops over small integers, with `%`, `//`, shifts and comparisons, and no allocation to
speak of.  Collatz trajectories, Euclid's algorithm, digit sums, modular powers by squaring and a xorshift generator,
each a plain loop.  All values fit 64 bits, though the modular products come close to 2**62.
"""

ITERATIONS = 10
SIZE = 18_000


def collatz_length(n):
    steps = 0
    while n != 1:
        if n & 1:
            n = 3 * n + 1
        else:
            n >>= 1
        steps += 1
    return steps


def longest_collatz(start, count):
    best, best_length = start, 0
    for n in range(start, start + count):
        length = collatz_length(n)
        if length > best_length:
            best, best_length = n, length
    return best * 1000 + best_length


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def coprime_pairs(limit):
    """How many pairs a < b <= limit have no common divisor."""
    count = 0
    for b in range(2, limit + 1):
        for a in range(1, b):
            if gcd(a, b) == 1:
                count += 1
    return count


def digit_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total


def harshad_count(start, count):
    """Numbers divisible by the sum of their own digits."""
    found = 0
    for n in range(start, start + count):
        if n % digit_sum(n) == 0:
            found += 1
    return found


def power_mod(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def fermat_witnesses(start, count):
    """How many numbers pass Fermat's test to bases 2 and 3."""
    passed = 0
    for n in range(start | 1, start + 2 * count, 2):
        if power_mod(2, n - 1, n) == 1 and power_mod(3, n - 1, n) == 1:
            passed += 1
    return passed


def xorshift_bits(seed, rounds):
    """Set bits produced by a 32-bit xorshift generator, counted one by one."""
    x = seed or 1
    bits = 0
    for _ in range(rounds):
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        y = x
        while y:
            y &= y - 1
            bits += 1
    return bits ^ x


def run(n, offset=0):
    total = longest_collatz(10_000 + offset, n // 2)
    total += coprime_pairs(n // 20)
    total += harshad_count(100_000 + offset, n * 2)
    total += fermat_witnesses(2_000_000_000 + offset, n // 10)
    total += xorshift_bits(0x9E3779B9 ^ offset, n)
    return total


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, offset=i * 17)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"integer_loops: {checksum:08x}")


if __name__ == "__main__":
    main()
