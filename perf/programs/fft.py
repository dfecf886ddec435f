"""Fourier transforms: floats, complex numbers, and integers modulo a prime.

Load: an iterative transform on two float lists (bit reversal, butterflies with a stride), a recursive one on lists of
`complex` with slices and comprehensions, and a number-theoretic transform that multiplies polynomials exactly.  The
transforms are checked against each other.
"""

from cmath import rect
from math import cos, pi, sin

ITERATIONS = 10
SIZE = 16_384

PRIME = 998_244_353
GENERATOR = 3


def bit_reverse(values):
    """Permute a list of power-of-two length in place."""
    n = len(values)
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            values[i], values[j] = values[j], values[i]


def fft_in_place(real, imaginary, inverse=False):
    n = len(real)
    bit_reverse(real)
    bit_reverse(imaginary)
    length = 2
    while length <= n:
        half = length // 2
        angle = (2.0 if inverse else -2.0) * pi / length
        for k in range(half):
            wr = cos(angle * k)
            wi = sin(angle * k)
            for i in range(k, n, length):
                j = i + half
                xr = real[j] * wr - imaginary[j] * wi
                xi = real[j] * wi + imaginary[j] * wr
                real[j] = real[i] - xr
                imaginary[j] = imaginary[i] - xi
                real[i] += xr
                imaginary[i] += xi
        length *= 2
    if inverse:
        for i in range(n):
            real[i] /= n
            imaginary[i] /= n


def fft_recursive(values):
    n = len(values)
    if n == 1:
        return values
    even = fft_recursive(values[0::2])
    odd = fft_recursive(values[1::2])
    twisted = [rect(1.0, -2.0 * pi * k / n) * odd[k] for k in range(n // 2)]
    return [a + b for a, b in zip(even, twisted)] + [a - b for a, b in zip(even, twisted)]


def number_transform(values, root):
    """The transform over integers modulo PRIME; `root` has the order of the length."""
    n = len(values)
    bit_reverse(values)
    length = 2
    while length <= n:
        step = pow(root, n // length, PRIME)
        half = length // 2
        for start in range(0, n, length):
            w = 1
            for i in range(start, start + half):
                u = values[i]
                v = values[i + half] * w % PRIME
                values[i] = (u + v) % PRIME
                values[i + half] = (u - v) % PRIME
                w = w * step % PRIME
        length *= 2


def multiply_polynomials(a, b):
    size = 1
    while size < len(a) + len(b) - 1:
        size *= 2
    x = a + [0] * (size - len(a))
    y = b + [0] * (size - len(b))
    root = pow(GENERATOR, (PRIME - 1) // size, PRIME)
    number_transform(x, root)
    number_transform(y, root)
    product = [p * q % PRIME for p, q in zip(x, y)]
    number_transform(product, pow(root, PRIME - 2, PRIME))
    shrink = pow(size, PRIME - 2, PRIME)
    return [value * shrink % PRIME for value in product[:len(a) + len(b) - 1]]


def signal(n, phase):
    """A sum of a few square waves, exact in binary."""
    return [((i * 5 + phase) // 16 % 2) * 1.5 - ((i * 3) // 40 % 2) * 0.75 + (i % 7) * 0.125 for i in range(n)]


def run(n, phase=0):
    samples = signal(n, phase)
    real, imaginary = samples[:], [0.0] * n
    fft_in_place(real, imaginary)
    reference = fft_recursive([complex(x, 0.0) for x in samples])
    error = max(abs(complex(x, y) - z) for x, y, z in zip(real, imaginary, reference))
    if error > 1e-7:
        raise AssertionError(f"the two transforms differ by {error}")
    power = [round((x * x + y * y) / n, 6) for x, y in zip(real, imaginary)]
    peak = max(range(1, n // 2), key=power.__getitem__)
    fft_in_place(real, imaginary, inverse=True)
    if max(abs(a - b) for a, b in zip(real, samples)) > 1e-9:
        raise AssertionError("the inverse does not restore the signal")

    a = [(i * i + phase) % 10_007 for i in range(n // 2)]
    b = [(i * 31 + 7) % 10_009 for i in range(n // 2)]
    product = multiply_polynomials(a, b)
    middle = n // 2 - 1
    if product[middle] != sum(a[k] * b[middle - k] for k in range(middle + 1)) % PRIME:
        raise AssertionError("the product of the polynomials is wrong")
    return peak, int(sum(power)), sum(product)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(SIZE, phase=i):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"fft: {checksum:08x}")


if __name__ == "__main__":
    main()
