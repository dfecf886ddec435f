"""Chained comparisons: each operand evaluated once, short circuit, and operands that change type."""

evaluated = 0


def value(x):
    global evaluated
    evaluated += 1
    return x


def inside(items, low, high):
    hits = 0
    for item in items:
        if low <= value(item) < high:
            hits += 1
        if value(low) < item > value(high):
            hits += 1000
    return hits


print(inside(range(2000), 100, 200), evaluated)
print(inside([k / 2 for k in range(2000)], 100, 200), inside(range(2000), 99.5, 2 ** 70), inside([float("nan")] * 50, 0, 1))
print(inside(["b", "bb", "z"] * 300, "a", "c"), evaluated)
for bad in ("x", None, 1j):
    try:
        inside([*range(1500), bad], 0, 10)
    except TypeError as error:
        print(error)


class Order:
    def __init__(self, name, answer):
        self.name = name
        self.answer = answer

    def __ge__(self, other):
        log.append(f"{self.name}>=")
        return self.answer

    def __gt__(self, other):
        log.append(f"{self.name}>")
        return self.answer

    def __lt__(self, other):
        log.append(f"{self.name}<")
        return self.answer

    def __bool__(self):
        log.append(f"bool {self.name}")
        return False


log = []
print(inside([*range(1500), Order("item", True)], 5, 10), log)
log.clear()
last = Order("truth", True)
result = 0 <= Order("a", last) < 5
print(result is last, log)


def monotone(items):
    runs = 0
    for a, b, c in zip(items, items[1:], items[2:]):
        runs += a < b < c
        runs += 10 * (a == b != c is not None)
    return runs


print(monotone(list(range(2000))), monotone([1, 1, 2] * 500), monotone([0.5, 1, True] * 500), monotone([1, 2 ** 64, 2 ** 65] * 300))
print(1 < 2 in [2, True] == [2, 1], 3 > 2 > 1 == True, (1 < 3) < 2, not 1 < 2 < 1, "a" < "b" in "abc")
