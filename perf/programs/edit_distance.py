"""Dynamic programming: edit distance, subsequences, knapsacks, alignments.

Load: tables filled by nested loops with `min`, `max` and three-way choices over string characters; rows as int lists
that are swapped, a full table for tracing back an alignment, a memoised recursion with `lru_cache`, and interval
programming for matrix chains.
"""

from functools import lru_cache

ITERATIONS = 10
SIZE = 300


def strand(length, seed):
    state = seed * 16_807 + 7
    letters = []
    for _ in range(length):
        state = state * 16_807 % 2_147_483_647
        letters.append("ACGT"[state >> 8 & 3])
    return "".join(letters)


def levenshtein(a, b):
    """Two rows, conditional expressions in the place of min()."""
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            best = previous[j - 1] + (x != y)
            if previous[j] + 1 < best:
                best = previous[j] + 1
            if current[j - 1] + 1 < best:
                best = current[j - 1] + 1
            current.append(best)
        previous = current
    return previous[-1]


def levenshtein_recursive(a, b):
    """Top down, with a cache."""
    @lru_cache(maxsize=None)
    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        return min(distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + (a[i - 1] != b[j - 1]))

    for prefix in range(0, len(a), 50):      # keeps the recursion shallow
        distance(prefix, len(b))
    return distance(len(a), len(b))


def longest_common_subsequence(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])
    result = []
    i, j = len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            result.append(a[i - 1])
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(result))


def align(a, b, gap=-2):
    """Global alignment with scores, traced back into two strings with dashes."""
    scores = {(0, 0): 0}
    came = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == j == 0:
                continue
            options = []
            if i and j:
                options.append((scores[i - 1, j - 1] + (3 if a[i - 1] == b[j - 1] else -1), "both"))
            if i:
                options.append((scores[i - 1, j] + gap, "left"))
            if j:
                options.append((scores[i, j - 1] + gap, "right"))
            scores[i, j], came[i, j] = max(options)
    top, bottom = "", ""
    i, j = len(a), len(b)
    while i or j:
        move = came[i, j]
        if move != "right":
            i -= 1
        if move != "left":
            j -= 1
        top = (a[i] if move != "right" else "-") + top
        bottom = (b[j] if move != "left" else "-") + bottom
    return scores[len(a), len(b)], top, bottom


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
    return best[capacity]


def matrix_chain(sizes):
    """The cheapest order of multiplying a chain of matrices."""
    n = len(sizes) - 1
    cost = [[0] * n for _ in range(n)]
    for span in range(1, n):
        for low in range(n - span):
            high = low + span
            cost[low][high] = min(cost[low][k] + cost[k + 1][high] + sizes[low] * sizes[k + 1] * sizes[high + 1]
                                  for k in range(low, high))
    return cost[0][n - 1]


def coin_ways(coins, amount):
    ways = [1] + [0] * amount
    for coin in coins:
        for value in range(coin, amount + 1):
            ways[value] += ways[value - coin]
    return ways[amount]


def longest_increasing(values):
    lengths = []
    for k, value in enumerate(values):
        best = 0
        for earlier in range(k):
            if values[earlier] < value and lengths[earlier] > best:
                best = lengths[earlier]
        lengths.append(best + 1)
    return max(lengths)


def run(n, seed=1):
    a, b = strand(n * 2, seed), strand(n * 2 - 7, seed + 50)
    distance = levenshtein(a, b)
    if levenshtein_recursive(a[:n // 2], b[:n // 2]) != levenshtein(a[:n // 2], b[:n // 2]):
        raise AssertionError("top down and bottom up disagree")
    common = longest_common_subsequence(a, b)
    score, top, bottom = align(a[:n], b[:n])
    if top.replace("-", "") != a[:n] or bottom.replace("-", "") != b[:n]:
        raise AssertionError("the alignment lost letters")
    weights = [3 + (k * 7 + seed) % 23 for k in range(n // 4)]
    values = [10 + (k * 13) % 37 for k in range(n // 4)]
    sizes = [5 + (k * 11 + seed) % 29 for k in range(n // 4)]
    heights = [(k * 7919 + seed * 31) % 1009 for k in range(n * 2)]
    return [distance, len(common), score, top.count("-"), knapsack(weights, values, n * 4), matrix_chain(sizes),
            coin_ways((1, 2, 5, 10, 20, 50), n * 50), longest_increasing(heights)]


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
    print(f"edit_distance: {checksum:08x}")


if __name__ == "__main__":
    main()
