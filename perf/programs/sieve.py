"""Prime sieves over three kinds of storage.

Load: strided stores into a list of bools, into a `bytearray` (loop and slice assignment), and a linear sieve that
fills an int list with least prime factors, from which Euler's totient and the Moebius function are derived.  The
counts must agree, and the totients are summed into the checksum.
"""

from math import isqrt

ITERATIONS = 10
SIZE = 900_000


def sieve_list(limit):
    """Eratosthenes with a list of bools and an inner while loop."""
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    candidate = 2
    while candidate * candidate <= limit:
        if prime[candidate]:
            multiple = candidate * candidate
            while multiple <= limit:
                prime[multiple] = False
                multiple += candidate
        candidate += 1
    return [n for n, is_prime in enumerate(prime) if is_prime]


def sieve_bytes(limit):
    """Odd numbers only, in a bytearray, crossing out with slice assignment."""
    size = (limit + 1) // 2
    flags = bytearray(b"\x01") * size
    flags[0] = 0
    for k in range(1, isqrt(limit) // 2 + 1):
        if flags[k]:
            start = 2 * k * (k + 1)
            step = 2 * k + 1
            flags[start::step] = bytes(len(range(start, size, step)))
    return flags


def least_factors(limit):
    """The linear sieve: least[n] is the smallest prime factor of n."""
    least = [0] * (limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if least[n] == 0:
            least[n] = n
            primes.append(n)
        own = least[n]
        for p in primes:
            product = p * n
            if p > own or product > limit:
                break
            least[product] = p
    return least, primes


def totients(least):
    phi = [0, 1] + [0] * (len(least) - 2)
    for n in range(2, len(least)):
        p = least[n]
        rest = n // p
        phi[n] = phi[rest] * (p if rest % p == 0 else p - 1)
    return phi


def mertens(least):
    """The sum of the Moebius function over 1..limit."""
    moebius = [0, 1] + [0] * (len(least) - 2)
    total = 1
    for n in range(2, len(least)):
        p = least[n]
        rest = n // p
        if rest % p:
            moebius[n] = -moebius[rest]
            total += moebius[n]
    return total


def longest_gap(primes):
    best = at = 0
    previous = primes[0]
    for p in primes:
        if p - previous > best:
            best = p - previous
            at = previous
        previous = p
    return best, at


def run(limit):
    primes = sieve_list(limit)
    flags = sieve_bytes(limit)
    if sum(flags) + 1 != len(primes):
        raise AssertionError("the two sieves disagree")

    least, linear = least_factors(limit // 2)
    if linear != primes[:len(linear)]:
        raise AssertionError("the linear sieve disagrees")
    gap, at = longest_gap(primes)
    return len(primes) + sum(totients(least)) + mertens(least) + gap * at


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE + i * 64)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"sieve: {checksum:08x}")


if __name__ == "__main__":
    main()
