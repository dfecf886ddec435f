s = {1, 2, 3}
def tryit(name, f):
    s = {1, 2, 3}
    n = 0
    try:
        for x in s:
            n += 1
            f(s, x)
        print(name, "ok", sorted(s))
    except RuntimeError as e:
        print(name, n, e)
tryit("add new", lambda s, x: s.add(x + 100))
tryit("add present", lambda s, x: s.add(x))
tryit("remove", lambda s, x: s.discard(x))
tryit("clear", lambda s, x: s.clear())
tryit("remove then add", lambda s, x: (s.discard(x), s.add(x)))
it = iter({5})
print(next(it), next(it, "end"), type(it).__name__)
it = iter({1, 2})
print(it.__length_hint__(), next(it) in (1, 2), it.__length_hint__())
for x in set(s):
    s.remove(x)
print(s, sorted(x * 2 for x in {1, 2}), sum({1, 2, 3}), max({4, 9}), sorted({"b", "a"}), len({i // 2 for i in range(9)}), {x for x in (1, 2) if x > 1}, [x for x in {7}], tuple({7}), dict.fromkeys({7}), list({7}), *{7})
(a,) = {7}
print(a)
try:
    a, b = {1, 2, 3}
except ValueError as e:
    print(e)
seen = set()
out = []
for x in [3, 1, 3, 2, 1]:
    if x not in seen:
        seen.add(x)
        out.append(x)
print(out)
print(list(dict.fromkeys([3, 1, 3, 2, 1])), {1, 2} == set([2, 1, 2]), {1, 2, 3}.issuperset({1}), {0: 1} == {0}, set(range(1000)) == set(reversed(range(1000))), len(set("mississippi")))
work = {1}
done = set()
while work:
    n = work.pop()
    done.add(n)
    work |= {m for m in (n * 2, n + 5) if m < 30} - done
print(sorted(done))
