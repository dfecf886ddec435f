class E:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        log.append((self.v, other if not isinstance(other, E) else other.v))
        return self.v == (other.v if isinstance(other, E) else other)
log = []
items = [E(1), E(2), E(3)]
print(2 in items, log)
log.clear()
print(items.index(3), log)
log.clear()
print(items.count(2), log)
log.clear()
items.remove(1)
print(len(items), log)
log.clear()
print(9 in items, E(9) in items, log)
for v in ([], [0], [[]], [None], [False]):
    print(bool(v), not v, "t" if v else "f", v and "and", v or "or")
print(any([]), all([]), any([0, "", 1]), all([1, [0]]), any([[]]), [] is [], [] == [], 1 in [True], "1" in [1], None in [0, False], [1] in [[1]])
print([i for i in range(5) if i not in [1, 3]], [x in [1, 2] for x in (1, 1.0, "1", True, 3)])
class NoBool:
    def __eq__(self, other):
        return [] if other == "empty" else [1]
print("empty" in [NoBool()], "x" in [NoBool()])
class BadBool:
    def __bool__(self):
        raise RuntimeError("no truth")
class EqBad:
    def __eq__(self, o):
        return BadBool()
try:
    1 in [EqBad()]
except RuntimeError as e:
    print(e)
