"""Matrix multiplication, matrices held as lists of lists.

Load: triple loops with nested subscripts over float lists (and one pass over int lists).  The same product is computed
the way people write it: with indices, with a transposed right-hand side and `zip`, and row by row with `sum` over a
generator expression.  The three must agree exactly, because they add in the same order.
"""

ITERATIONS = 10
SIZE = 132


def make_matrix(rows, columns, seed):
    """A reproducible matrix whose entries are small multiples of 1/8."""
    state = seed * 2_654_435_761 % 4_294_967_296
    matrix = []
    for _ in range(rows):
        row = []
        for _ in range(columns):
            state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
            row.append(((state >> 16) % 256 - 128) / 8)
        matrix.append(row)
    return matrix


def multiply_indexed(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    result = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def transpose(matrix):
    return [list(column) for column in zip(*matrix)]


def multiply_transposed(a, b):
    columns = transpose(b)
    result = []
    for row in a:
        line = []
        for column in columns:
            total = 0.0
            for x, y in zip(row, column):
                total += x * y
            line.append(total)
        result.append(line)
    return result


def multiply_rows(a, b):
    """Accumulate whole rows of b: the order of loops that walks memory forwards."""
    columns = len(b[0])
    result = []
    for row in a:
        line = [0.0] * columns
        for k, factor in enumerate(row):
            source = b[k]
            for j in range(columns):
                line[j] += factor * source[j]
        result.append(line)
    return result


def integer_power(matrix, exponent, modulus):
    """A small integer matrix to a power, by repeated squaring."""
    size = len(matrix)
    result = [[int(i == j) for j in range(size)] for i in range(size)]
    while exponent:
        if exponent & 1:
            result = multiply_modular(result, matrix, modulus)
        matrix = multiply_modular(matrix, matrix, modulus)
        exponent >>= 1
    return result


def multiply_modular(a, b, modulus):
    size = len(a)
    return [[sum(a[i][k] * b[k][j] for k in range(size)) % modulus for j in range(size)] for i in range(size)]


def trace(matrix):
    return sum(matrix[i][i] for i in range(len(matrix)))


def run(n, seed=1):
    a = make_matrix(n, n, seed)
    b = make_matrix(n, n, seed + 100)
    indexed = multiply_indexed(a, b)
    transposed = multiply_transposed(a, b)
    by_rows = multiply_rows(a, b)
    if indexed != transposed or indexed != by_rows:
        raise AssertionError("the three products differ")

    step = [[(i * 3 + j * 5 + seed) % 7 for j in range(8)] for i in range(8)]
    power = integer_power(step, 1_000_003, 998_244_353)
    return trace(indexed) + indexed[0][n - 1], power[0][0] ^ trace(power)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    real, whole = run(SIZE, seed=i + 1)
    return int(real * 64) + whole


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"matmul_lists: {checksum:08x}")


if __name__ == "__main__":
    main()
