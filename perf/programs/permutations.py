"""Permutations: pancake flips, ranking, cycle structure.

Load: short integer lists that are copied, sliced, reversed and swapped, millions of small list operations.  A window of
the permutations of n items is walked in lexicographic order; for each the program counts the prefix reversals until
its first item is 0, its cycles and its parity, and now and then checks that ranking undoes unranking.
"""

ITERATIONS = 10
SIZE = 9
COUNT = 80_000


def factorials(n):
    table = [1]
    for k in range(1, n + 1):
        table.append(table[-1] * k)
    return table


def unrank(rank, n, table):
    """The permutation of 0..n-1 that stands at position `rank` in lexicographic order."""
    available = list(range(n))
    permutation = []
    for k in range(n - 1, -1, -1):
        digit, rank = divmod(rank, table[k])
        permutation.append(available.pop(digit))
    return permutation


def rank_of(permutation, table):
    """The inverse of `unrank`."""
    n = len(permutation)
    rank = 0
    for i, item in enumerate(permutation):
        smaller = 0
        for other in permutation[i + 1:]:
            if other < item:
                smaller += 1
        rank += smaller * table[n - 1 - i]
    return rank


def next_permutation(items):
    """Rearrange `items` in place to the lexicographic successor; False after the last one."""
    i = len(items) - 2
    while i >= 0 and items[i] > items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(items) - 1
    while items[j] < items[i]:
        j -= 1
    items[i], items[j] = items[j], items[i]
    items[i + 1:] = items[:i:-1]
    return True


def count_flips(permutation):
    """Reverse the prefix named by the first item until that item is 0."""
    stack = permutation[:]
    flips = 0
    first = stack[0]
    while first:
        stack[:first + 1] = stack[first::-1]
        first = stack[0]
        flips += 1
    return flips


def count_cycles(permutation):
    seen = [False] * len(permutation)
    cycles = 0
    for start in range(len(permutation)):
        if seen[start]:
            continue
        cycles += 1
        position = start
        while not seen[position]:
            seen[position] = True
            position = permutation[position]
    return cycles


def is_odd(permutation):
    """Parity by swapping every item to its own place."""
    items = list(permutation)
    odd = False
    for i in range(len(items)):
        while items[i] != i:
            target = items[i]
            items[i], items[target] = items[target], target
            odd = not odd
    return odd


def run(n, start=0, count=COUNT):
    table = factorials(n)
    start %= table[n] - count
    permutation = unrank(start, n, table)
    longest = checksum = 0
    for rank in range(start, start + count):
        flips = count_flips(permutation)
        if flips > longest:
            longest = flips
        cycles = count_cycles(permutation)
        odd = is_odd(permutation)
        if odd != bool((n - cycles) & 1):
            raise AssertionError("parity and cycle count disagree")
        checksum += -flips if odd else flips * cycles
        if rank % 16 == 0:
            if unrank(rank, n, table) != permutation or rank_of(permutation, table) != rank:
                raise AssertionError(f"rank {rank} does not round-trip")
        if not next_permutation(permutation):
            raise AssertionError("the window runs past the last permutation")
    return longest * 1_000_000 + checksum


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, start=i * 39_916)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"permutations: {checksum:08x}")


if __name__ == "__main__":
    main()
