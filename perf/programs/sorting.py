"""Sorting: the built-in sort with keys, and six sorting algorithms written out.

Load: `list.sort` and `sorted` with `key`, `reverse`, tuples, `__lt__` in Python and `cmp_to_key`; then merge sort,
quick sort, heap sort, shell sort, insertion sort and a radix sort on int lists, and the same code on floats and on
strings, so that comparisons change type from call to call.
"""

from bisect import bisect_left, insort
from functools import cmp_to_key
from operator import attrgetter, itemgetter

ITERATIONS = 10
SIZE = 10_000


class Card:
    __slots__ = ("suit", "rank", "serial")

    def __init__(self, suit, rank, serial):
        self.suit = suit
        self.rank = rank
        self.serial = serial

    def __lt__(self, other):
        return (self.suit, self.rank) < (other.suit, other.rank)


def merge_sort(items):
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged += left[i:]
    merged += right[j:]
    return merged


def quick_sort(items, low=0, high=None):
    """In place; recurses into the smaller part and loops over the larger."""
    if high is None:
        high = len(items) - 1
    while low < high:
        pivot = items[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while pivot < items[j]:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quick_sort(items, low, j)
            low = i
        else:
            quick_sort(items, i, high)
            high = j
    return items


def heap_sort(items):
    n = len(items)

    def sift(root, end):
        value = items[root]
        while True:
            child = 2 * root + 1
            if child >= end:
                break
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if not value < items[child]:
                break
            items[root] = items[child]
            root = child
        items[root] = value

    for root in range(n // 2 - 1, -1, -1):
        sift(root, n)
    for end in range(n - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


def shell_sort(items):
    gap = 1
    while gap < len(items) // 3:
        gap = gap * 3 + 1
    while gap:
        for i in range(gap, len(items)):
            value = items[i]
            j = i
            while j >= gap and value < items[j - gap]:
                items[j] = items[j - gap]
                j -= gap
            items[j] = value
        gap //= 3
    return items


def insertion_sort(items):
    result = []
    for item in items:
        insort(result, item)
    return result


def radix_sort(numbers):
    """Least significant byte first, for non-negative ints."""
    shift = 0
    largest = max(numbers, default=0)
    while largest >> shift:
        buckets = [[] for _ in range(256)]
        for number in numbers:
            buckets[number >> shift & 255].append(number)
        numbers = [number for bucket in buckets for number in bucket]
        shift += 8
    return numbers


def make_numbers(count, seed):
    state = seed
    numbers = []
    for _ in range(count):
        state = state * 48_271 % 2_147_483_647
        numbers.append(state % 1_000_000)
    return numbers


def sort_cards(count, numbers):
    cards = [Card(number % 4, number // 4 % 13, k) for k, number in enumerate(numbers[:count])]
    natural = [card.serial for card in sorted(cards)]
    keyed = [card.serial for card in sorted(cards, key=attrgetter("suit", "rank"))]
    compared = [card.serial for card in sorted(cards, key=cmp_to_key(
        lambda a, b: a.suit - b.suit or a.rank - b.rank))]
    if not natural == keyed == compared:
        raise AssertionError("a stable sort has one answer")
    backwards = sorted(cards, key=lambda card: card.rank * 4 - card.suit, reverse=True)
    return sum(k * card.serial for k, card in enumerate(backwards)) + sum(k * s for k, s in enumerate(natural))


def inversions(numbers):
    """Counted with a sorted list: how many earlier items are larger."""
    seen = []
    total = 0
    for number in numbers:
        at = bisect_left(seen, number + 1)
        total += len(seen) - at
        seen.insert(at, number)
    return total


def run(n, seed=1):
    numbers = make_numbers(n, seed)
    expected = sorted(numbers)
    total = sort_cards(n, numbers)
    for convert in (int, float, "{:06d}".format):
        items = [convert(number) for number in numbers]
        wanted = [convert(number) for number in expected]
        for algorithm in (merge_sort, quick_sort, heap_sort, shell_sort, insertion_sort):
            if algorithm(items[:]) != wanted:
                raise AssertionError(algorithm.__name__)
    if radix_sort(numbers) != expected:
        raise AssertionError("radix_sort")
    pairs = [(number % 100, -number, k) for k, number in enumerate(numbers)]
    pairs.sort(key=itemgetter(0))
    pairs.sort(key=itemgetter(2), reverse=True)
    pairs.sort()
    total += sum(k * serial for k, (_, _, serial) in enumerate(pairs))
    words = sorted((f"{number:x}" for number in numbers), key=lambda word: (len(word), word[::-1]))
    total += sum(k * len(word) + ord(word[0]) for k, word in enumerate(words))
    return total + inversions(numbers)


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"sorting: {checksum:08x}")


if __name__ == "__main__":
    main()
