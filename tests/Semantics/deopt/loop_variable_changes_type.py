"""The loop variable itself changes type, because the iterable holds mixed things or another iterable comes."""


def digest(items):
    total = 0
    for item in items:
        total = (total * 31 + hash_of(item)) % 1_000_003
    return total


def hash_of(item):
    if isinstance(item, int):
        return item
    if isinstance(item, float):
        return int(item * 2)
    return len(item)


print(digest(range(5000)))
print(digest([k for k in range(4000)] + [0.5] * 4 + ["xyz", (1, 2), [3], {4: 5}, b"ab"]))
print(digest(k / 2 for k in range(3000)))
print(digest("text" * 500))
print(digest(b"bytes" * 500))
print(digest({k: None for k in range(1000)}))
print(digest([True, False] * 1000))


def target_reused(n):
    seen = []
    for i in range(n):
        if i == n // 2:
            i = "changed inside"
        if not isinstance(i, int):
            seen.append(i)
    return seen, i


print(target_reused(3000))


def nested_targets(pairs):
    total = 0
    for (a, b), c in pairs:
        total += a * b - c
    return total


print(nested_targets([((k, 2), 1) for k in range(3000)]))
print(nested_targets([((k, 2), 1) for k in range(3000)] + [((0.5, 4), 0.25)]))
