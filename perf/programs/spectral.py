"""Dominant eigenvalues by power iteration, on matrices that exist only as functions.

Load: a small function called for each matrix element inside comprehensions and `sum`, vectors as float lists, lambdas
passed down as operators.  Hilbert-like matrices are used, whose entries are cheap to compute; the Rayleigh quotient of
each one is iterated, once eagerly with lists and once lazily with generators.
"""

from math import sqrt
from operator import mul

ITERATIONS = 10
SIZE = 230


def entry(row, column):
    """An entry of a symmetric Hilbert-like matrix with a skewed diagonal."""
    total = row + column
    return 1.0 / (total * (total + 1) // 2 + (row if row > column else column) + 1)


def apply_matrix(vector):
    indices = range(len(vector))
    return [sum([entry(row, column) * vector[column] for column in indices]) for row in indices]


def apply_lazily(vector):
    """The same product with a generator expression and enumerate."""
    for row in range(len(vector)):
        yield sum(entry(row, column) * value for column, value in enumerate(vector))


def apply_weighted(vector, weight):
    """A product with explicit loops and a weight function of the distance to the diagonal."""
    n = len(vector)
    result = [0.0] * n
    for row in range(n):
        total = 0.0
        for column in range(n):
            distance = row - column
            if distance < 0:
                distance = -distance
            total += weight(distance) * vector[column]
        result[row] = total
    return result


def dot(a, b):
    return sum(map(mul, a, b))


def normalised(vector):
    length = sqrt(dot(vector, vector))
    return [value / length for value in vector]


def power_iteration(operator, start, rounds):
    """The Rayleigh quotient after some rounds, and the last vector."""
    vector = normalised(start)
    for _ in range(rounds):
        vector = normalised(operator(vector))
    image = operator(vector)
    return dot(vector, image), vector


def deflated(operator, value, vector):
    """The operator with one eigenpair taken out, as a closure."""
    def apply(x):
        image = operator(x)
        scale = value * dot(vector, x)
        return [y - scale * v for y, v in zip(image, vector)]
    return apply


def gram_schmidt(vectors):
    basis = []
    for vector in vectors:
        for direction in basis:
            along = dot(vector, direction)
            vector = [x - along * y for x, y in zip(vector, direction)]
        basis.append(normalised(vector))
    return basis


def run(n, shift=0):
    start = [1.0 + (k + shift) % 5 for k in range(n)]
    first, vector = power_iteration(apply_matrix, start, 6)
    lazy, _ = power_iteration(lambda x: list(apply_lazily(x)), start, 6)
    if first != lazy:
        raise AssertionError("lists and generators disagree")
    second, _ = power_iteration(deflated(apply_matrix, first, vector), start, 6)
    if not abs(second) < first:
        raise AssertionError("the second eigenvalue is not smaller than the first")
    weighted, _ = power_iteration(lambda x: apply_weighted(x, lambda d: 1.0 / (1 + d * d)), start, 5)
    basis = gram_schmidt([[float((i * j + shift) % 7 - 3 + (i == j) * 9) for j in range(n // 4)]
                          for i in range(n // 4)])
    worst = max(abs(dot(basis[i], basis[j])) for i in range(len(basis)) for j in range(i))
    if worst > 1e-9:
        raise AssertionError("the basis is not orthogonal")
    return first, second, weighted


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(SIZE, shift=i):
        total = combine(total, round(value * 1e10))
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"spectral: {checksum:08x}")


if __name__ == "__main__":
    main()
