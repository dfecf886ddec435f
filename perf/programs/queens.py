"""The n queens problem, four ways.

Load: recursion and backtracking.  Solutions are counted with bit masks (integer arguments only), with sets of
attacked diagonals, with a recursive generator that yields whole placements, and with an explicit stack; each style
stresses another part of a runtime, and all must find the same number.
"""

ITERATIONS = 10
SIZE = 10


def count_bits(n):
    """Count with three integers that hold the attacked columns and diagonals."""
    full = (1 << n) - 1

    def place(columns, left, right):
        if columns == full:
            return 1
        total = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return total

    return place(0, 0, 0)


class SetSolver:
    """Count with sets of occupied lines, undoing each placement on the way back."""

    def __init__(self, n):
        self.n = n
        self.columns = set()
        self.rising = set()
        self.falling = set()
        self.solutions = 0

    def place(self, row):
        if row == self.n:
            self.solutions += 1
            return
        for column in range(self.n):
            if column in self.columns or row + column in self.rising or row - column in self.falling:
                continue
            self.columns.add(column)
            self.rising.add(row + column)
            self.falling.add(row - column)
            self.place(row + 1)
            self.columns.remove(column)
            self.rising.remove(row + column)
            self.falling.remove(row - column)


def placements(n, row=0, chosen=()):
    """Yield every solution as a tuple of columns."""
    if row == n:
        yield chosen
        return
    for column in range(n):
        for other_row, other in enumerate(chosen):
            if other == column or abs(other - column) == row - other_row:
                break
        else:
            yield from placements(n, row + 1, chosen + (column,))


def count_iterative(n):
    """Backtracking without recursion: board[row] is the column tried last."""
    board = [-1] * n
    row = count = 0
    while row >= 0:
        board[row] += 1
        while board[row] < n and conflicts(board, row):
            board[row] += 1
        if board[row] == n:
            board[row] = -1
            row -= 1
        elif row == n - 1:
            count += 1
        else:
            row += 1
    return count


def conflicts(board, row):
    column = board[row]
    for above in range(row):
        distance = board[above] - column
        if distance == 0 or distance == row - above or distance == above - row:
            return True
    return False


def run(n):
    by_bits = count_bits(n + 1)
    solver = SetSolver(n)
    solver.place(0)
    listed = list(placements(n))
    iterative = count_iterative(n)
    if not solver.solutions == len(listed) == iterative:
        raise AssertionError((solver.solutions, len(listed), iterative))
    symmetric = sum(1 for solution in listed if tuple(n - 1 - c for c in reversed(solution)) == solution)
    digest = sum((k + 1) * column for solution in listed for k, column in enumerate(solution))
    return by_bits * 1000 + len(listed) * 10 + symmetric + digest


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE) + i


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"queens: {checksum:08x}")


if __name__ == "__main__":
    main()
