s = {42}
print(s.pop(), s)
try:
    s.pop()
except KeyError as e:
    print(e, e.args)
n = 0
s = set(range(50))
while s:
    n += s.pop()
print(n, s)
s = {1, 2, 3}
t = s
t.add(4)
print(s is t, len(s))
t = s.copy()
t.add(5)
print(len(s), len(t), s < t)
s |= s
s.update(s)
s.difference_update(set())
print(len(s))
s.difference_update(s)
print(s)
s.update("ab", [1], {2: 3}, range(5, 7))
print(sorted(map(str, s)))
def f(acc=set()):
    acc.add(len(acc))
    return len(acc)
print(f(), f(), f(set()), f())
groups = {}
for w in ("tea", "eat", "tan", "ate", "nat", "bat"):
    groups.setdefault(frozenset(w), []).append(w)
print(list(groups.values()))
for x in ({1, 2} - {2}, {1} & {1, 2}, {1} ^ set()):
    print(x, end=" ")
print()
print(1 in {1.0}, 1.0 in {1}, True in {1}, "1" in {1}, (1,) in {(1.0,)}, None in {None}, 2**70 in {float(2**70)}, -1 in {-2}, b"a" in {"a"}, 0 in {False})
big = {i * 2**61 for i in range(20)}
print(len(big), 5 * 2**61 in big, 2**61 - 1 in {0}, 0 in {2**61 - 1}, len({i * (2**61 - 1) for i in range(8)}))
chars = set("the quick brown fox jumps over the lazy dog")
print(len(chars - {" "}) == 26, sorted(chars)[:4], "".join(sorted(set("banana"), key="banana".index)))
