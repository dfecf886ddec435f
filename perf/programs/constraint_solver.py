"""A finite-domain constraint solver, applied to Sudoku, map colouring and a magic square.

Load: propagation and search as object-oriented code: variables with bit-mask domains, constraints with virtual
`revise` methods, a worklist, a trail that undoes changes, and a choice of the variable with the smallest domain.
Failure is signalled with an exception, which the search catches at every dead end.
"""

from collections import deque

ITERATIONS = 10
PUZZLES = 150

SUDOKU = (
    "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "200080300060070084030500209000105408000000000402706000301007040720040060004010003",
    "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "100920000524010000000000070050008102000000000402700090060000000000030945000071006",
    "020810740700003100090002805009040087400208003160030200302700060005600008076051090",
)


class Failure(Exception):
    """A domain became empty: the current branch has no solution."""


class Variable:
    __slots__ = ("name", "domain", "constraints")

    def __init__(self, name, domain):
        self.name = name
        self.domain = domain
        self.constraints = []

    @property
    def fixed(self):
        return self.domain & (self.domain - 1) == 0

    @property
    def value(self):
        return self.domain.bit_length() - 1


class Constraint:
    def __init__(self, variables):
        self.variables = variables
        for variable in variables:
            variable.constraints.append(self)

    def revise(self, solver):
        raise NotImplementedError


class Different(Constraint):
    """Two variables take different values."""

    def revise(self, solver):
        a, b = self.variables
        if a.fixed:
            solver.narrow(b, ~a.domain)
        if b.fixed:
            solver.narrow(a, ~b.domain)


class AllDifferent(Constraint):
    """All values differ; a value that fits one variable only is assigned to it."""

    def revise(self, solver):
        settled = 0
        for variable in self.variables:
            if variable.fixed:
                if settled & variable.domain:
                    raise Failure
                settled |= variable.domain
        once = twice = 0
        for variable in self.variables:
            if not variable.fixed:
                solver.narrow(variable, ~settled)
            twice |= once & variable.domain
            once |= variable.domain
        hidden = once & ~twice
        if hidden & ~settled:
            for variable in self.variables:
                only = variable.domain & hidden
                if only and not variable.fixed:
                    solver.narrow(variable, only)


class Sum(Constraint):
    """The values add up to a constant, by bounds reasoning."""

    def __init__(self, variables, total):
        super().__init__(variables)
        self.total = total

    def revise(self, solver):
        low = high = 0
        for variable in self.variables:
            low += (variable.domain & -variable.domain).bit_length() - 1
            high += variable.domain.bit_length() - 1
        for variable in self.variables:
            smallest = (variable.domain & -variable.domain).bit_length() - 1
            largest = variable.domain.bit_length() - 1
            least = max(self.total - (high - largest), 0)
            most = self.total - (low - smallest)
            if most < 0:
                raise Failure
            solver.narrow(variable, ((1 << (most + 1)) - 1) & ~((1 << least) - 1))


class Solver:
    def __init__(self, variables):
        self.variables = variables
        self.trail = []
        self.worklist = deque()
        self.nodes = 0

    def narrow(self, variable, mask):
        domain = variable.domain & mask
        if domain == variable.domain:
            return
        if domain == 0:
            raise Failure
        self.trail.append((variable, variable.domain))
        variable.domain = domain
        self.worklist.extend(variable.constraints)

    def propagate(self):
        while self.worklist:
            self.worklist.popleft().revise(self)

    def undo(self, mark):
        self.worklist.clear()
        while len(self.trail) > mark:
            variable, domain = self.trail.pop()
            variable.domain = domain

    def choose(self):
        best, smallest = None, 1 << 30
        for variable in self.variables:
            size = variable.domain.bit_count()
            if 1 < size < smallest:
                best, smallest = variable, size
        return best

    def solve(self):
        """Yield once per solution, with the variables set to it."""
        self.nodes += 1
        variable = self.choose()
        if variable is None:
            yield self
            return
        choices = variable.domain
        while choices:
            bit = choices & -choices
            choices ^= bit
            mark = len(self.trail)
            try:
                self.narrow(variable, bit)
                self.propagate()
            except Failure:
                self.undo(mark)
                continue
            yield from self.solve()
            self.undo(mark)


def sudoku(text):
    cells = [Variable(k, 1 << int(c) if c != "0" else 0b1111111110) for k, c in enumerate(text)]
    constraints = []
    for k in range(9):
        constraints.append(AllDifferent(cells[9 * k:9 * k + 9]))
        constraints.append(AllDifferent(cells[k::9]))
        corner = 27 * (k // 3) + 3 * (k % 3)
        constraints.append(AllDifferent([cells[corner + 9 * r + c] for r in range(3) for c in range(3)]))
    solver = Solver(cells)
    solver.worklist.extend(constraints)
    solver.propagate()
    next(solver.solve())
    return int("".join(str(cell.value) for cell in cells)) % 1_000_000_007 + solver.nodes


def colourings(size, colours):
    """How many ways a ring with chords can be coloured."""
    nodes = [Variable(k, (1 << colours) - 1) for k in range(size)]
    for k in range(size):
        Different([nodes[k], nodes[(k + 1) % size]])
    for k in range(0, size - 2, 3):
        Different([nodes[k], nodes[k + 2]])
    return sum(1 for _ in Solver(nodes).solve())


def magic_squares(limit):
    """The first few magic squares of order three."""
    cells = [Variable(k, 0b1111111110) for k in range(9)]
    AllDifferent(cells)
    for k in range(3):
        Sum(cells[3 * k:3 * k + 3], 15)
        Sum(cells[k::3], 15)
    Sum(cells[0::4], 15)
    Sum(cells[2:7:2], 15)
    digest = 0
    for found, _ in enumerate(Solver(cells).solve()):
        digest = digest * 7 + sum(k * cell.value for k, cell in enumerate(cells))
        if found + 1 == limit:
            break
    return digest


def run(n, first=0):
    total = 0
    for k in range(n):
        total += sudoku(SUDOKU[(first + k) % len(SUDOKU)])
    return total + colourings(8, 3) * 1000 + magic_squares(4)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(PUZZLES, first=i)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"constraint_solver: {checksum:08x}")


if __name__ == "__main__":
    main()
