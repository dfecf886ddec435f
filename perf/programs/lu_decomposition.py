"""Linear algebra: LU decomposition with pivoting, Jacobi sweeps, and exact elimination over fractions.

Load: float lists updated in place by nested loops whose bounds shrink, row swaps, `max` with a key, and a second part
that does the same elimination over a small rational-number class, so that every operator is a Python method.
"""

from math import gcd

ITERATIONS = 10
SIZE = 240
EXACT = 16


class SingularMatrix(ArithmeticError):
    pass


class Ratio:
    """A normalised fraction of two ints."""

    __slots__ = ("top", "bottom")

    def __init__(self, top, bottom=1):
        if bottom < 0:
            top, bottom = -top, -bottom
        divisor = gcd(top, bottom)
        self.top = top // divisor
        self.bottom = bottom // divisor

    def __sub__(self, other):
        return Ratio(self.top * other.bottom - other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other):
        return Ratio(self.top * other.top, self.bottom * other.bottom)

    def __truediv__(self, other):
        if other.top == 0:
            raise ZeroDivisionError("division by a zero ratio")
        return Ratio(self.top * other.bottom, self.bottom * other.top)

    def __bool__(self):
        return self.top != 0


def make_system(n, seed):
    """A diagonally dominant matrix and a right-hand side."""
    state = seed
    matrix = []
    for i in range(n):
        row = []
        for _ in range(n):
            state = (state * 16_807) % 2_147_483_647
            row.append((state % 2001 - 1000) / 512)
        row[(i + seed) % n] += 4.0 * n
        matrix.append(row)
    return matrix, [float(i % 7 - 3) for i in range(n)]


def decompose(matrix):
    """LU factors packed into one matrix, with the row order that partial pivoting chose."""
    n = len(matrix)
    lu = [row[:] for row in matrix]
    order = list(range(n))
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(lu[i][k]))
        if lu[pivot][k] == 0.0:
            raise SingularMatrix(k)
        if pivot != k:
            lu[k], lu[pivot] = lu[pivot], lu[k]
            order[k], order[pivot] = order[pivot], order[k]
        top = lu[k]
        for i in range(k + 1, n):
            row = lu[i]
            factor = row[k] / top[k]
            row[k] = factor
            for j in range(k + 1, n):
                row[j] -= factor * top[j]
    return lu, order


def solve(lu, order, right):
    n = len(lu)
    x = [right[i] for i in order]
    for i in range(n):
        row = lu[i]
        total = x[i]
        for j in range(i):
            total -= row[j] * x[j]
        x[i] = total
    for i in range(n - 1, -1, -1):
        row = lu[i]
        total = x[i]
        for j in range(i + 1, n):
            total -= row[j] * x[j]
        x[i] = total / row[i]
    return x


def residual(matrix, x, right):
    worst = 0.0
    for row, wanted in zip(matrix, right):
        error = abs(sum(a * b for a, b in zip(row, x)) - wanted)
        if error > worst:
            worst = error
    return worst


def jacobi(n, sweeps):
    """Relaxation of a tridiagonal system, new values from old ones."""
    x = [0.0] * n
    for _ in range(sweeps):
        previous = x[:]
        for i in range(1, n - 1):
            x[i] = 0.25 * (previous[i - 1] + previous[i + 1] + 1.0)
    return x


def exact_determinant(n, seed):
    """The determinant of an integer matrix over exact fractions; the result must be an integer."""
    rows = [[Ratio((i * 7 + j * 3 + i * j * seed) % 11 - 4) for j in range(n)] for i in range(n)]
    determinant = Ratio(1)
    for k in range(n):
        for pivot in range(k, n):
            if rows[pivot][k]:
                break
        else:
            return 0
        if pivot != k:
            rows[k], rows[pivot] = rows[pivot], rows[k]
            determinant = determinant * Ratio(-1)
        determinant = determinant * rows[k][k]
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            for j in range(k, n):
                rows[i][j] = rows[i][j] - factor * rows[k][j]
    if determinant.bottom != 1:
        raise AssertionError("an integer matrix has an integer determinant")
    return determinant.top


def run(n, seed=1):
    matrix, right = make_system(n, seed)
    lu, order = decompose(matrix)
    x = solve(lu, order, right)
    if residual(matrix, x, right) > 1e-9:
        raise AssertionError("the solution does not solve the system")
    try:
        decompose([[1.0, 2.0], [2.0, 4.0]])
    except SingularMatrix as error:
        if error.args != (1,):
            raise
    relaxed = jacobi(n * 4, 60)
    exact = [exact_determinant(EXACT, seed + k) for k in range(6)]
    return sum(x) + x[0], sum(relaxed), exact


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    solution, relaxed, exact = run(SIZE, seed=i + 1)
    total = int(solution * 1e12) ^ int(relaxed * 1e9)
    for determinant in exact:
        total = combine(total, determinant)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"lu_decomposition: {checksum:08x}")


if __name__ == "__main__":
    main()
