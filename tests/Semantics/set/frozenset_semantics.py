f = frozenset("abc")
print(sorted(f), f == set("cba"), f < frozenset("abcd"), f & set("a"), len(f), "a" in f, sorted(f | {"z"}), sorted(f - {"a"}), sorted(f ^ {"a", "q"}))
print(hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), {frozenset([1]), frozenset([1.0])} == {frozenset([True])}, {frozenset("ab"): 1}[frozenset("ba")])
nested = frozenset([frozenset(), frozenset([frozenset()])])
print(len(nested), frozenset() in nested, set() in nested, {frozenset()} in nested)
for name in ("add", "remove", "pop", "update", "clear", "discard"):
    try:
        getattr(f, name)
    except AttributeError as e:
        print(e)
try:
    f.x = 1
except AttributeError as e:
    print(e)
g = f
g |= {"d"}
g -= {"a"}
print(len(f), sorted(g), type(g).__name__)
def powerset(s):
    s = sorted(s)
    return {frozenset(s[i] for i in range(len(s)) if n >> i & 1) for n in range(2 ** len(s))}
ps = powerset("abc")
print(len(ps), sorted(map(sorted, ps)))
partition = {frozenset({1, 2}), frozenset({3})}
print(set().union(*partition), frozenset().union(*partition) == {1, 2, 3}, sorted(map(len, partition)))
print(frozenset([1]).union([2]), frozenset([1, 2]).intersection([2]), frozenset([1]).isdisjoint([2]), frozenset(x for x in [1]), frozenset({1: 2}), frozenset((1,)) | frozenset((2,)), frozenset([1]).copy(), max(frozenset([4])), frozenset("a") == "a", frozenset([1]) <= {1}, {1} >= frozenset())
const = 1 in {1, 2, 3}, "x" in {"x"}, 5 in {1, 2}
print(const)
