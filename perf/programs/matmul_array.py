"""Matrix and grid arithmetic on flat `array` objects.

Load: index arithmetic into typed storage: a blocked matrix product over `array('d')`, a heat-equation stencil with two
buffers that are swapped, and a summed-area table over `array('q')`.  A matrix is a class with `__getitem__` and
`__setitem__` taking a tuple, used for the cold parts; the hot loops index the flat buffer themselves.
"""

from array import array

ITERATIONS = 10
SIZE = 128
BLOCK = 16


class Matrix:
    """A dense row-major matrix of doubles."""

    def __init__(self, rows, columns):
        self.rows = rows
        self.columns = columns
        self.data = array("d", bytes(8 * rows * columns))

    def __getitem__(self, position):
        row, column = position
        return self.data[row * self.columns + column]

    def __setitem__(self, position, value):
        row, column = position
        self.data[row * self.columns + column] = value

    @classmethod
    def pattern(cls, rows, columns, seed):
        """A matrix of small dyadic fractions, so that products are exact."""
        matrix = cls(rows, columns)
        for row in range(rows):
            for column in range(columns):
                matrix[row, column] = ((row * 31 + column * 17 + seed * 7) % 64 - 32) / 16
        return matrix


def multiply_blocked(a, b):
    """The product of two square matrices, one BLOCK x BLOCK tile after another."""
    n = a.rows
    result = Matrix(n, n)
    left, right, out = a.data, b.data, result.data
    for row_start in range(0, n, BLOCK):
        for inner_start in range(0, n, BLOCK):
            for i in range(row_start, min(row_start + BLOCK, n)):
                base = i * n
                for k in range(inner_start, min(inner_start + BLOCK, n)):
                    factor = left[base + k]
                    source = k * n
                    for j in range(n):
                        out[base + j] += factor * right[source + j]
    return result


def diffuse(width, height, steps, hot):
    """Explicit heat equation with fixed borders; returns the final temperatures."""
    current = array("d", [0.0]) * (width * height)
    current[hot] = 4096.0
    following = current[:]
    for _ in range(steps):
        for y in range(1, height - 1):
            row = y * width
            for x in range(row + 1, row + width - 1):
                centre = current[x]
                flow = current[x - 1] + current[x + 1] + current[x - width] + current[x + width] - 4.0 * centre
                following[x] = centre + 0.125 * flow
        current, following = following, current
    return current


def summed_area(values, width, height):
    """Each cell becomes the sum of all cells above and to the left of it."""
    table = array("q", values)
    for y in range(height):
        running = 0
        for x in range(width):
            index = y * width + x
            running += table[index]
            table[index] = running + (table[index - width] if y else 0)
    return table


def run(n, seed=0):
    a = Matrix.pattern(n, n, seed)
    b = Matrix.pattern(n, n, seed + 3)
    product = multiply_blocked(a, b)
    checks = 0.0
    for i in range(n):
        checks += product[i, (i * 7) % n] * (i + 1)

    heat = diffuse(n, n, 10, hot=(n // 2) * n + n // 2 + seed % 5)
    quantised = array("q", (int(value * 1024) for value in heat))
    table = summed_area(quantised, n, n)
    return int(checks * 256), table[-1], table[n * n // 2]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(SIZE, seed=i):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"matmul_array: {checksum:08x}")


if __name__ == "__main__":
    main()
