def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print((), (1,), (1, 2), 1, tuple("ab"), tuple([1]), (1, 2) + (3,), (0,) * 3, 2 * (1, 2), (1, 2, 3)[1], (1, 2, 3)[-1:], (1, 2, 3)[::-1], (1, 1, 2).count(1), (1, 2).index(2), len(()), bool(()), bool((0,)))
t = 1, 2,
print(t, type(t).__name__, (t), (t,), ((1, 2), (3,)), tuple(x for x in range(3)), tuple({1: 2}), tuple(t) is t, t[:] is t)
attempt(lambda: t[2])
attempt(lambda: t["a"])
attempt(lambda: t[1.5])
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: t * 1.5)
attempt(lambda: t - t)
attempt(lambda: t < [1])
attempt(lambda: t < 1)
attempt(lambda: t.index(9))
attempt(lambda: t.append(1))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: tuple(iterable=[1]))
attempt(lambda: t.__setitem__)
attempt(lambda: t.index(1, 1))
attempt(lambda: t.index(1, "a"))
attempt(lambda: t())
attempt(lambda: t[::0])
for stmt in ("t[0] = 1", "del t[0]", "t[0:1] = []", "t.x = 1"):
    try:
        exec(stmt)
    except Exception as e:
        print(type(e).__name__, e)
u = t
u += (3,)
print(t, u)
r = ([],)
r[0].append(r)
print(r)
