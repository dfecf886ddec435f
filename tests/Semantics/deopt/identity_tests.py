"""`is` and `is not` with None, sentinels, singletons and objects, as the kinds in the loop change."""

MISSING = object()


class Node:
    pass


def count(items, wanted):
    same = other = 0
    for item in items:
        if item is wanted:
            same += 1
        if item is not wanted:
            other += 1
    return same, other


node = Node()
items = [node, Node()] * 1000
print(count(items, node), count(items, None), count([None] * 1500 + [0, False, "", MISSING], None))
print(count([True, False, 1, 0, None] * 300, True), count([1 == 1, 2 > 3, not 0] * 500, True), count([MISSING] * 10, MISSING))
print(count([NotImplemented, Ellipsis, ...] * 300, ...), count([int, float, bool] * 500, int), count([len, print] * 500, len))


def find(table, key):
    value = table.get(key, MISSING)
    return "absent" if value is MISSING else value


table = {k: None if k % 3 == 0 else k for k in range(1000)}
counts = {}
for k in range(1500):
    kind = type(find(table, k)).__name__
    counts[kind] = counts.get(kind, 0) + 1
print(counts)


def linked(n):
    head = None
    for k in range(n):
        fresh = Node()
        fresh.following = head
        fresh.value = k
        head = fresh
    middle = head
    for _ in range(n // 2):
        middle = middle.following
    middle.following = False
    steps = 0
    while head is not None:
        steps += 1
        try:
            head = head.following
        except AttributeError as error:
            return steps, str(error)
    return steps


print(linked(2000))
same = items
copy = items[:]
print(same is items, copy is items, copy == items, copy[0] is items[0], type(node) is Node, node.__class__ is Node)


def bound(n):
    methods = [[].append for _ in range(2)]
    return sum(methods[k % 2] is methods[0] for k in range(n)), Node.__init__ is Node.__init__


print(bound(2000))
