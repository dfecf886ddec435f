def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(max(1, 2), min(1, 2), max([3, 1]), min("hello"), max("a", "b", key=ord), max([1, 1.0, True]), min([1, 1.0, True]), max((1, "b"), (1, "a")), max({"a": 2, "b": 1}), max({"a": 2, "b": 1}, key={"a": 2, "b": 1}.get), max([], default=5), min([], default=None), max([1], default=5), max(iter([2, 3])), max([[1], [0, 5]]), max("abc", "abd"), min(-0.0, 0.0), min(0.0, -0.0), max(2**70, 1e30), max(True, False), max(*[1, 2], 5), min(x * x for x in (-2, 1)), max([(1, 2), (1,)]), max("b", "aa", key=len), min("b", "aa", "c", key=len), max([3, 1], key=lambda v: -v), max([1, 2], key=None))
for f in (max, min):
    for args, kw in (((), {}), ((5,), {}), (([],), {}), ((1, "a"), {}), (([1, None],), {}), (([],), {"key": len}), ((1, 2), {"default": 3}), (([1],), {"foo": 2}), (([1],), {"key": 5}), (([1, 2],), {"key": lambda v: [v]}), ((1j, 2j), {}), ((None,), {}), (([1, 2],), {"key": lambda: 0}), ((1, 2), {"key": None, "default": 0}), (({}, {}), {}), (([],), {"default": []})):
        attempt(f, *args, **kw)
first = [1.0, 1, True]
print(max(first) is first[0], min(first) is first[0], type(max(1, 1.0)).__name__, type(max(1.0, 1)).__name__)
nan = float("nan")
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), max([1, nan, 3]), max([nan, 3]))
class K:
    def __init__(self, v): self.v = v
    def __gt__(self, o): log.append((self.v, ">", o.v)); return self.v > o.v
    def __lt__(self, o): log.append((self.v, "<", o.v)); return self.v < o.v
log = []
print(max(K(1), K(3), K(2)).v, log)
log.clear()
print(min(K(3), K(1), K(2)).v, log)
keys = []
print(max([3, 1, 2], key=lambda v: keys.append(v) or -v), keys)
print(max(["a", "B", "c"], key=str.lower), min({"x": 3, "y": 1}.items(), key=lambda p: p[1]), max(range(5), key=lambda v: v % 3), max(enumerate([3, 9, 2]), key=lambda p: p[1]), max([[3], [1]], key=sum), max(map(len, ["a", "bb"])), min(filter(None, [0, 3, 2])), max(zip([1, 2], [5, 4])), max(set([1, 2])), max((v for v in "xyz" if v < "z"), default="none"), min((), default="empty"))
