"""Dictionaries keyed by tuples: sparse polynomials, a cave of falling sand, n-gram chains, sparse matrices.

Load: hashing and comparing small tuples of ints and strings, `dict.get`, `setdefault`, `in`, `items`, deletion, merging
with `|`, tuples built and unpacked all the time, and a few namedtuples.
"""

from collections import defaultdict, namedtuple

ITERATIONS = 10
SIZE = 7_000

Point = namedtuple("Point", "x y")


def add_polynomials(a, b):
    result = dict(a)
    for exponents, coefficient in b.items():
        updated = result.get(exponents, 0) + coefficient
        if updated:
            result[exponents] = updated
        else:
            del result[exponents]
    return result


def multiply_polynomials(a, b):
    """Polynomials in three variables: a dict from exponents to coefficients."""
    result = {}
    for (ax, ay, az), p in a.items():
        for (bx, by, bz), q in b.items():
            key = (ax + bx, ay + by, az + bz)
            result[key] = result.get(key, 0) + p * q
    return {key: value for key, value in result.items() if value}


def derivative(polynomial):
    return {(x - 1, y, z): value * x for (x, y, z), value in polynomial.items() if x}


def evaluate(polynomial, x, y, z, modulus):
    total = 0
    for (i, j, k), value in polynomial.items():
        total += value * pow(x, i, modulus) * pow(y, j, modulus) * pow(z, k, modulus)
    return total % modulus


def pour_sand(width, grains):
    """Grains fall from above onto ledges; each settles in a dict keyed by Point."""
    cave = {}
    for ledge in range(5):
        for x in range(ledge * 3, ledge * 3 + width // 3):
            cave[Point(x, 10 + 6 * ledge)] = "#"
    floor = 48
    settled = 0
    for grain in range(grains):
        x, y = width // 4 + grain % 5, 0
        while y < floor:
            for next_x in (x, x - 1, x + 1):
                if (next_x, y + 1) not in cave:      # a plain tuple equals the namedtuple
                    x, y = next_x, y + 1
                    break
            else:
                break
        cave[Point(x, y)] = "o"
        settled += y
    height = min(point.y for point, kind in cave.items() if kind == "o")
    return settled, height, len(cave)


def babble(words, length, seed):
    """A chain of word pairs: which words followed each pair, and a walk along it."""
    followers = defaultdict(list)
    for first, second, third in zip(words, words[1:], words[2:]):
        followers[first, second].append(third)
    pair = words[0], words[1]
    spoken = list(pair)
    state = seed
    for _ in range(length):
        choices = followers.get(pair)
        if not choices:
            pair = words[state % 7], words[state % 7 + 1]
            continue
        state = (state * 69_069 + 1) & 0xFFFFFFFF
        word = choices[(state >> 16) % len(choices)]
        spoken.append(word)
        pair = pair[1], word
    return len(followers), sum(len(word) * (k % 9) for k, word in enumerate(spoken))


class SparseMatrix:
    def __init__(self, cells=()):
        self.cells = dict(cells)

    def __getitem__(self, position):
        return self.cells.get(position, 0)

    def __setitem__(self, position, value):
        if value:
            self.cells[position] = value
        else:
            self.cells.pop(position, None)

    def __add__(self, other):
        total = SparseMatrix(self.cells)
        for position, value in other.cells.items():
            total[position] += value
        return total

    def __matmul__(self, other):
        rows = defaultdict(list)
        for (row, column), value in other.cells.items():
            rows[row].append((column, value))
        product = SparseMatrix()
        for (row, inner), value in self.cells.items():
            for column, factor in rows.get(inner, ()):
                product[row, column] += value * factor
        return product


def band(size, seed):
    return SparseMatrix(((row, column), (row * 3 + column * seed) % 9 - 4)
                        for row in range(size) for column in (row - 2, row, row + 5) if 0 <= column < size)


def tally(size, seed):
    """Nested lookups with setdefault, then dict unions."""
    table = {}
    for k in range(size * 20):
        key = (k * seed % 23, "odd" if k & 1 else "even")
        table.setdefault(key, {}).setdefault(k % 7, []).append(k)
    merged = {}
    for (number, parity), groups in sorted(table.items()):
        merged |= {(number, parity, group): len(members) for group, members in groups.items()}
    return sum(number * count + group + len(parity) for (number, parity, group), count in merged.items())


def run(n, seed=1):
    base = {(1, 0, 0): 2, (0, 1, 0): -3, (0, 0, 1): seed, (0, 0, 0): 5, (1, 1, 0): 1}
    power = base
    for _ in range(4):
        power = multiply_polynomials(power, base)
    change = add_polynomials(derivative(power), {key: -value for key, value in power.items()})
    value = evaluate(change, 3, 5, 7, 1_000_003)

    settled, height, cells = pour_sand(n // 2, n * 2)
    words = [("alpha", "beta", "gamma", "delta", "eps")[k * k * seed % 11 % 5] + str(k * 7 % 13) for k in range(n * 6)]
    pairs, spoken = babble(words, n * 20, seed)
    a, b = band(n, seed), band(n, seed + 2)
    product = (a @ b) @ (a + b)
    return [value, len(change), settled, height, cells, pairs, spoken, len(product.cells),
            sum(row * value - column for (row, column), value in product.cells.items()), tally(n, seed)]


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    total = 0
    for value in run(SIZE, seed=i + 1):
        total = combine(total, value)
    return total


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"tuple_maps: {checksum:08x}")


if __name__ == "__main__":
    main()
