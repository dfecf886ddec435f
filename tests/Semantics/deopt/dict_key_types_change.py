"""Dict lookups hot with small ints meet bools, floats, strings, tuples, big ints, and keys with __eq__ in Python."""


def tally(keys):
    counts = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


ints = [k % 10 for k in range(2000)]
print(tally(ints))
print(tally(ints + [True, False, 1.0, 2.0, 2.5, "1", (1,), 2 ** 70, None, b"1"]))
print(tally([k % 4 / 2 for k in range(2000)] + [1, True, 0, -0.0]))
print(tally([str(k % 3) for k in range(2000)] + [1, "1", "x" * 100]))
print(tally([(k % 2, k % 3) for k in range(2000)] + [(1.0, 2), (True, False)]))


class Same:
    comparisons = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        Same.comparisons += 1
        return self.value == (other.value if isinstance(other, Same) else other)

    def __repr__(self):
        return f"Same({self.value})"


print(tally(ints[:1000] + [Same(3), Same(11), Same(11)] + ints[1000:]))
print(Same.comparisons > 0)
try:
    tally(ints + [[1]])
except TypeError as error:
    print(error)
try:
    tally(ints + [{1: 2}])
except TypeError as error:
    print(error)


class Bad:
    def __hash__(self):
        raise ValueError("no hash today")


try:
    tally(ints + [Bad()])
except ValueError as error:
    print(error)


def missing(table, keys):
    errors = []
    total = 0
    for key in keys:
        try:
            total += table[key]
        except KeyError as error:
            errors.append(error.args[0])
    return total, errors


print(missing(dict(enumerate(range(10))), ints + [10, "a", 1.5, True, None]))
