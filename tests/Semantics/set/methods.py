def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = {1, 2}
print(s.add(3), s, s.add(1), s.discard(9), s.remove(3), s, s.update([5], (6,), "a"), len(s), s.difference_update([5, 6], "a"), s, s.copy() == s, s.copy() is s)
print(s.union([7], {8}), s.intersection([1, 9], {1}), s.difference([1]), s.symmetric_difference([1, 5]), s.issubset([1, 2, 3]), s.issuperset((1,)), s.isdisjoint("ab"), s.union(), s.intersection(), s.difference(), s.intersection(iter([2])))
s.intersection_update([2, 3], [2])
s.symmetric_difference_update([2, 4, 4])
print(s, s.pop(), s)
attempt(s.pop)
attempt(s.remove, 5)
attempt(s.remove, "it's")
attempt(s.remove, [])
attempt(s.discard, [])
attempt(s.add, [])
attempt(s.add)
attempt(s.add, 1, 2)
attempt(s.update, 5)
attempt(s.update, [[1]])
attempt(s.union, 5)
attempt(s.intersection, None)
attempt(s.issubset, 5)
attempt(s.symmetric_difference)
attempt(s.symmetric_difference, 1, 2)
attempt(s.isdisjoint, 3)
attempt(s.isdisjoint, [[]])
attempt(s.clear, 1)
attempt(lambda: frozenset().add(1))
attempt(lambda: frozenset("a").union("b") == {"a", "b"})
attempt(lambda: [] in s)
attempt(lambda: {1} in {frozenset({1})})
attempt(lambda: frozenset({1}) in [{1}])
t = {frozenset([1]), 5}
print({1} in t)
t.discard({1})
print(t)
try:
    t.remove({3})
except KeyError as e:
    print(repr(e))
print([n for n in dir(frozenset) if not n.startswith("_")], sorted(set(dir(set)) - set(dir(frozenset))))
