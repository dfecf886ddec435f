d = {"first": 1, "second": 2, "third": 3}
print(next(iter(d)), next(iter(d.items())), next(reversed(d)), next(iter(d.values())), list(d)[0], [*d][-1], [*d.values()], {*d} == set(d))
(k, v), *rest = d.items()
print(k, v, rest)
first, *_ = d
print(first)
a, b, c = d.values()
print(a, b, c)
print(dict(list(d.items())[1:]), {k: d[k] for k in list(d)[::-1]}, dict(reversed(d.items())), dict(sorted(d.items(), key=lambda kv: -kv[1])), list(map(lambda kv: kv[0] * kv[1], d.items()))[1], sum(d.values()), max(d.items(), key=lambda kv: kv[1]))
print(list(zip(d, d.values())), dict(zip(d.values(), d)), [f"{k}={v}" for k, v in d.items()], "&".join(f"{k}={v}" for k, v in d.items()), any(v > 2 for v in d.values()), all(d), len([*d, *d]))
for k, v in d.items():
    if v == 2:
        break
else:
    k = None
print(k)
it = iter(d.items())
for k, v in it:
    print(k, next(it, None), end="; ")
print()
for i, (k, v) in enumerate(d.items()):
    print(i, k, v, end=" ")
print()
while d:
    k, v = d.popitem()
    print(k, v, len(d), end=" ")
print(d)
try:
    next(iter({}))
except StopIteration:
    print("empty")
print(next(iter({}), "default"), list({}), dict(), [*{}], max({}, default="none"), sum({}.values()), {}.get(None), sorted({}))
