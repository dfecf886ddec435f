def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(100, 0, -3), slice(-100, 100, 4), slice(5, 5), slice(7, 3), slice(None, -100, -1), slice(2**70), slice(-2**70, 2**70, 2**69)):
    print(s, a[s])
attempt(lambda: a[10])
attempt(lambda: a[-11])
attempt(lambda: a["0"])
attempt(lambda: a[1.0])
attempt(lambda: a[None])
attempt(lambda: a[1, 2])
attempt(lambda: a[::0])
attempt(lambda: a["a":])
attempt(lambda: a[1.5:])
attempt(lambda: a[2**64])
attempt(lambda: a[True])
attempt(lambda: [][0])
attempt(lambda: [][-1])
attempt(lambda: a[:])
attempt(lambda: a[-1])
class I:
    def __index__(self):
        return 3
attempt(lambda: a[I()])
attempt(lambda: a[I():I() + 2] if hasattr(I, "__add__") else a[I():5])
class Bad:
    def __index__(self):
        return "x"
attempt(lambda: a[Bad()])
attempt(lambda: a[Bad():])
attempt(lambda: a.__getitem__(slice(1, 3)))
attempt(lambda: a.__getitem__())
b = a[:]
b[0] = "changed"
print(a[0], b[0], a[:] == a, a[:] is a)
