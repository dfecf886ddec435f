"""__eq__, __lt__ and __hash__ of keys and elements change while sorting, searching and comparing are hot."""

from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number

    def __hash__(self):
        return hash(self.number)

    def __repr__(self):
        return f"v{self.number}"


def largest(items):
    best = items[0]
    for item in items:
        if item > best:
            best = item
    return best, max(items), min(items)


versions = [Version(k * 37 % 1009) for k in range(1009)]
print(largest(versions), sorted(versions)[:3], versions.index(Version(5)), Version(7) in versions, versions.count(Version(8)))
Version.__lt__ = lambda self, other: self.number > other.number
print(sorted(versions)[:3], max(versions))
Version.__eq__ = lambda self, other: False
print(Version(7) in versions, versions[3] in versions, versions == list(versions), versions.count(Version(8)))
Version.__eq__ = lambda self, other: self.number % 10 == other.number % 10
print(len({version.number for version in versions}), versions.count(Version(8)), versions.index(Version(5)))
Version.__eq__ = lambda self, other: "truthy"
print(versions.count(Version(1)), versions[0] == versions[1], versions[0] != versions[1])
Version.__lt__ = lambda self, other: NotImplemented
Version.__gt__ = lambda self, other: NotImplemented
for attempt in (lambda: sorted(versions), lambda: max(versions), lambda: versions[0] < 5):
    try:
        attempt()
    except TypeError as error:
        print(error)


class Weird:
    def __eq__(self, other):
        return other == 5

    __hash__ = None


print(sum(Weird() == k for k in range(2000)), sum(k == Weird() for k in range(2000)), 5 in [Weird()], Weird() in [4, 5])
try:
    {Weird()}
except TypeError as error:
    print(error)


def lookups(table, keys):
    return sum(table.get(key, 0) for key in keys)


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value % 8

    def __eq__(self, other):
        return self.value == other.value


table = {Key(k): k for k in range(64)}
keys = [Key(k % 100) for k in range(1000)]
print(lookups(table, keys))
Key.__hash__ = lambda self: self.value % 8 + 1
print(lookups(table, keys))
