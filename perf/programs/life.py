"""Conway's Game of Life and other cellular automata.

Load: sets and dicts of coordinate tuples (creating, hashing and comparing many small tuples), the same game on a list
of int rows used as bit boards, and a one-dimensional automaton on a list of bools.  The set version and the bit-board
version must hold the same cells after every few generations.
"""

ITERATIONS = 10
GENERATIONS = 500
SIZE = 64

GLIDER = ((1, 0), (2, 1), (0, 2), (1, 2), (2, 2))
R_PENTOMINO = ((1, 0), (2, 0), (0, 1), (1, 1), (1, 2))
ACORN = ((0, 2), (1, 0), (1, 2), (3, 1), (4, 2), (5, 2), (6, 2))


def place(pattern, x, y):
    return {((x + dx) % SIZE, (y + dy) % SIZE) for dx, dy in pattern}


def starting_cells(seed):
    cells = place(ACORN, 20, 30) | place(R_PENTOMINO, 40 + seed % 7, 20)
    for k in range(6):
        cells |= place(GLIDER, (k * 11 + seed) % SIZE, k * 9)
    return cells


def neighbours(cell):
    x, y = cell
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dx or dy:
                yield (x + dx) % SIZE, (y + dy) % SIZE


def step_sets(cells):
    """One generation on a torus, counting neighbours in a dict of tuples."""
    counts = {}
    for cell in cells:
        for near in neighbours(cell):
            counts[near] = counts.get(near, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or count == 2 and cell in cells}


def to_rows(cells):
    rows = [0] * SIZE
    for x, y in cells:
        rows[y] |= 1 << x
    return rows


def from_rows(rows):
    return {(x, y) for y, row in enumerate(rows) for x in range(SIZE) if row >> x & 1}


def rotate(row, places):
    """Turn a row of SIZE bits left (or right, for a negative number of places)."""
    places %= SIZE
    return (row << places | row >> (SIZE - places)) & ((1 << SIZE) - 1)


def step_rows(rows):
    """The same generation with carry-save addition on whole rows."""
    following = []
    for y, row in enumerate(rows):
        above, below = rows[y - 1], rows[(y + 1) % SIZE]
        ones = twos = fours = 0
        for word in (rotate(above, 1), above, rotate(above, -1), rotate(row, 1), rotate(row, -1),
                     rotate(below, 1), below, rotate(below, -1)):
            carry = ones & word
            ones ^= word
            more = twos & carry
            twos ^= carry
            fours |= more
        following.append(twos & ~fours & (ones | row))
    return following


def elementary(rule, width, generations):
    """A one-dimensional automaton on a ring; returns how many cells were ever alive."""
    table = [bool(rule >> k & 1) for k in range(8)]
    cells = [False] * width
    cells[width // 2] = True
    alive = 1
    for _ in range(generations):
        following = []
        left = cells[-1]
        for k, centre in enumerate(cells):
            right = cells[k + 1 - width]
            state = table[left << 2 | centre << 1 | right]
            following.append(state)
            alive += state
            left = centre
        cells = following
    return alive


def bounding_box(cells):
    xs = [x for x, _ in cells]
    ys = [y for _, y in cells]
    return max(xs) - min(xs), max(ys) - min(ys)


def wander(steps):
    """Langton's ant on an unbounded plane of tuples."""
    black = {}
    x = y = 0
    dx, dy = 0, 1
    for _ in range(steps):
        if black.get((x, y), 0):
            dx, dy = -dy, dx
            del black[x, y]
        else:
            dx, dy = dy, -dx
            black[x, y] = 1
        x += dx
        y += dy
    return len(black), x, y


def run(generations, seed=0):
    cells = starting_cells(seed)
    rows = to_rows(cells)
    history = 0
    for generation in range(generations):
        cells = step_sets(cells)
        rows = step_rows(rows)
        history = (history * 33 + len(cells)) & 0xFFFFFFFF
        if generation % 9 == 0 and from_rows(rows) != cells:
            raise AssertionError(f"the two boards differ in generation {generation}")
    width, height = bounding_box(cells)
    black, x, y = wander(generations * 40 + seed)
    return [history, width, height, sum(x * 7 + y for x, y in cells), elementary(30 + seed, 150, generations),
            black, x * 1000 + y]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(GENERATIONS, seed=i):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"life: {checksum:08x}")


if __name__ == "__main__":
    main()
