"""Generators: pipelines, recursive walks, `send`, and infinite streams.

Load: resuming and suspending.  Log lines run through a chain of generator stages; a tree is walked with nested
`yield from`; primes come from a stack of filters; running statistics are fed with `send`; two sorted streams are merged
by hand with `next`; groups are cut with `itertools`.
"""

from itertools import accumulate, chain, count, groupby, islice, takewhile

ITERATIONS = 10
SIZE = 80_000


def events(limit, seed):
    """A stream of log lines."""
    state = seed
    kinds = ("read", "write", "open", "close", "error")
    for serial in range(limit):
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        yield f"{serial:06d} {kinds[state >> 16 & 3] if state >> 20 & 7 else kinds[4]} {state >> 12 & 1023}"


def parsed(lines):
    for line in lines:
        serial, kind, size = line.split()
        yield int(serial), kind, int(size)


def only(kind, records):
    for record in records:
        if record[1] == kind:
            yield record


def windows(values, width):
    """Sliding windows as tuples."""
    window = []
    for value in values:
        window.append(value)
        if len(window) == width:
            yield tuple(window)
            del window[0]


def running_mean():
    """A generator fed with send(); it answers with the mean of what it was given so far, times 1000."""
    total = seen = mean = 0
    while True:
        value = yield mean
        if value is None:
            return seen
        total += value
        seen += 1
        mean = total * 1000 // seen


def primes():
    """An endless stream of primes, each found prime filtering the stream behind it."""
    def without_multiples(p, stream):
        for n in stream:
            if n % p:
                yield n

    stream = count(2)
    while True:
        p = next(stream)
        yield p
        stream = without_multiples(p, stream)


def make_tree(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return make_tree(low, middle), middle, make_tree(middle + 1, high)


def walk(tree):
    if tree is not None:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def merge(first, second):
    """Merge two ascending streams, with explicit next() and StopIteration."""
    done = object()
    a, b = next(first, done), next(second, done)
    while a is not done and b is not done:
        if a <= b:
            yield a
            a = next(first, done)
        else:
            yield b
            b = next(second, done)
    if a is not done:
        yield a
        yield from first
    elif b is not done:
        yield b
        yield from second


def flatten(item):
    if isinstance(item, list):
        for part in item:
            yield from flatten(part)
    else:
        yield item


def nest(depth, width):
    return depth if depth == 0 else [nest(depth - 1, width) for _ in range(width)]


def delegating(readings):
    """`yield from` hands the inner generator's return value back."""
    meter = running_mean()
    next(meter)
    last = 0
    for value in readings:
        last = meter.send(value)
    try:
        meter.send(None)
    except StopIteration as stop:
        return last, stop.value


def run(n, seed=1):
    sizes = (size for _, _, size in only("write", parsed(events(n, seed))))
    peaks = sum(1 for a, b, c in windows(sizes, 3) if a < b > c)
    mean, seen = delegating(size for _, kind, size in parsed(events(n // 2, seed + 1)) if kind != "error")
    total = peaks * 31 + mean + seen

    total += sum(islice(primes(), 90))
    tree = make_tree(seed, seed + n // 2)
    total += sum(value * (1 + k % 3) for k, value in enumerate(walk(tree)))
    squares = (k * k for k in range(n))
    triangles = accumulate(range(n))
    for k, value in enumerate(merge(squares, triangles)):
        total ^= value + k
    total += sum(1 for _ in flatten(nest(5, 5)))
    for key, group in groupby((value * value // 97 for value in range(n)), lambda value: value % 8):
        total += key * sum(1 for _ in group)
    total += sum(takewhile(lambda x: x < n, chain.from_iterable((k, k + seed) for k in count())))
    return total


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i + 1)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"generators: {checksum:08x}")


if __name__ == "__main__":
    main()
