def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, 2), s == slice(1, 10, 2), s != slice(1), slice(1, 2) < slice(1, 3), s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(3), slice(-100, 100).indices(10), slice(-2, None).indices(5), slice(5, 1, -2).indices(100), slice(0, 0).indices(0))
attempt(slice)
attempt(slice, 1, 2, 3, 4)
attempt(lambda: s.indices(-1))
attempt(lambda: s.indices("a"))
attempt(lambda: s.indices())
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(0, 1, 0).indices(5))
attempt(lambda: setattr(s, "start", 1))
attempt(lambda: hash(slice(1, 2)) == hash(slice(1, 2)))
attempt(lambda: {slice(1): 2}[slice(1)])
attempt(lambda: hash(slice([])))
attempt(lambda: slice("a", [], {}))
attempt(lambda: list(range(10))[s])
attempt(lambda: "abcdefghijk"[s])
attempt(lambda: slice(2**70).indices(2**71))
attempt(lambda: type("S", (slice,), {}))
attempt(lambda: slice(1, 2) < (1, 2))
attempt(lambda: slice(1, 2) < slice("a"))
attempt(lambda: iter(s))
class Rec:
    def __getitem__(self, k):
        return k
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
r = Rec()
print(r[1:2], r[:], r[::], r[1:], r[:-1:2], r[a:=3], r[1:2, 3], r[..., None:5], r["a":"b"], r[1.5:], r[{}:[]])
r[1:2] = "x"
r[:, 1] = "y"
del r[::2]
try:
    r[0:1] += 1
except TypeError as e:
    print(e)
