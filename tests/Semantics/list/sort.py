def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a = [3, 1, 2]
print(a.sort(), a, sorted("hello"), sorted([3, 1, 2], reverse=True), sorted(["b", "A", "c"], key=str.lower), sorted([1.5, 1, True, 0, -2**70, 2**64]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]))
words = ["bb", "a", "ccc", "dd", "e", "fff"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
attempt(sorted, [1, "a"])
attempt(sorted, [1, None, 2])
attempt(sorted, [1j, 2j])
attempt(sorted, 5)
attempt(sorted, [1], lambda x: x)
attempt(sorted, [1, 2], key=5)
attempt(sorted, [1, 2], key=lambda: 0)
attempt(sorted, [3, 1], key=None)
attempt(sorted, [1, 2], reverse="yes")
attempt(sorted, [1, 2], reverse=None)
attempt(sorted, [1], cmp=1)
attempt(sorted)
attempt([2, 1].sort, key=lambda x: 1 / 0)
attempt(sorted, [{}, {}])
a = [5, 3, 4]
def key(x):
    seen.append((x, list(a)))
    return x
seen = []
a.sort(key=key)
print(a, seen)
def mutate(x):
    b.append(x)
    return x
b = [2, 1]
attempt(b.sort, key=mutate)
print(b)
class Lt:
    def __init__(self, v):
        self.v = v
    def __lt__(self, other):
        return self.v > other.v
print([o.v for o in sorted([Lt(1), Lt(3), Lt(2)])], sorted([float("nan"), 1, 2]).__len__(), sorted({"b": 1, "a": 2}), sorted(range(5, 0, -1)))
c = [1, 2, 3]
try:
    c.sort(key=lambda x: x if x < 3 else None)
except TypeError as e:
    print(e, c)
