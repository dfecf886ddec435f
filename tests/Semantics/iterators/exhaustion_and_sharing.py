it = iter([1, 2, 3, 4, 5])
print(next(it), 3 in it, list(it), list(it))
it = iter("abcdef")
for a in it:
    b = next(it)
    print(a + b, end=" ")
print()
z = zip(*[iter(range(7))] * 2)
print(list(z))
it = iter([1, 2, 3])
x, *y = it
print(x, y, list(it))
it = iter([1, 2, 3])
try:
    a, b = it
except ValueError as e:
    print(e, list(it))
m = map(lambda v: v * 2, it2 := iter([1, 2, 3]))
print(next(m), next(it2), list(m))
f = filter(lambda v: v > 1, [1, 2, 3])
print(max(f), list(f))
r = iter(range(5))
print(sum(zip(r, r), ()), list(r))
e = enumerate(iter("ab"))
print(dict(e), dict(e))
def take(n, it):
    return [x for x, _ in zip(it, range(n))]
it = iter(range(10))
print(take(3, it), next(it))
def take2(n, it):
    return [x for _, x in zip(range(n), it)]
it = iter(range(10))
print(take2(3, it), next(it))
a = [1, 2, 3]
i1, i2 = iter(a), iter(a)
print(next(i1), next(i1), next(i2), list(i1), list(i2), iter(i1) is i1)
d = {"a": 1}
print(list(d.items()), *d.items(), *zip(d, d.values()))
it = iter([])
for x in it:
    print("never")
else:
    print("else of an empty loop")
it = iter([1, 3, 5])
print(any(x > 2 for x in it), list(it))
it = iter([1, 3, 5])
print(all(x < 3 for x in it), list(it))
print(min(iter([3, 1])), sorted(iter("ba")), tuple(iter(())), [*iter("x")], "-".join(iter("ab")), list(reversed(list(iter("ab")))), set(iter([1])), bytes(iter([65])), iter([1]).__reduce__()[1:], iter("ab").__length_hint__())
