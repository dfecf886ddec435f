def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(sum([]), sum([1, 2]), sum([1, 2], 10), sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e16, 1, -1e16]), sum([1e16, 1.0, -1e16]), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([0.3, 0.2, 0.1]), 0.1 + 0.2 + 0.3, sum([1, 0.5]), sum([0.5, 1]), sum([True, True]), sum([2**62, 2**62]), sum([2**63, 0.5]), sum(range(101)), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([1j, 2]), sum([0.1] * 3 + [1j]), sum([1, 2.5, 3j]))
print(sum([float("inf"), 1]), sum([float("inf"), -float("inf")]), sum([float("nan"), 1]), sum([1e308, 1e308]), sum([1e308, 1e308, -1e308]), sum([-0.0]), sum([-0.0, -0.0], -0.0), sum([-0.0], -0.0), sum([], -0.0), sum([0.1] * 1000), sum([1 / i for i in range(1, 100)]), sum([1e-16] * 10, 1.0), sum([1.0] + [1e-16] * 10), sum([3, 0.1, 0.2, 2**70]), sum([0.1, 2**53 + 1, 0.1]), sum([1e308, 10**308, -1e308]))
for args, kw in (((), {}), ((5,), {}), ((["a"],), {}), ((["a", "b"], ""), {}), (([b"a"], b""), {}), (([bytearray()], bytearray()), {}), (([1], "a"), {}), (([[1]],), {}), (([1],), {"start": 5}), (([1], 2, 3), {}), ((), {"iterable": [1]}), (([1, None],), {}), (([1.5, None],), {}), (([1.5, "a"],), {}), (([1], None), {}), (({1: 2},), {}), ((["a"], []), {})):
    attempt(sum, *args, **kw)
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(f"({self.v}+{getattr(o, 'v', o)})")
    def __radd__(self, o): return A(f"({getattr(o, 'v', o)}+r{self.v})")
print(sum([A(1), A(2), A(3)]).v, sum([A(1)], A(0)).v, sum([1, 2.5, A("x")]).v, sum([A("y"), 1]).v)
class Sub(int):
    def __add__(self, o): return "sub add"
    def __radd__(self, o): return 100
print(sum([Sub(1), 2]), sum([2, Sub(1)]), sum([1.5, Sub(1)]))
class FSub(float): pass
print(sum([FSub(0.1)] * 3), type(sum([FSub(1)])).__name__, sum([complex(0.1, 0.1)] * 10), sum([1e16 + 1j, 1.0, -1e16]))
l = [1]
r = sum([[2], [3]], l)
print(l, r, sum(x for x in range(10) if x % 2), sum({1: "a", 2: "b"}), sum(map(len, ["ab", "c"])), sum(v * w for v, w in zip([1.5, 2], [2, 0.25])), sum([True, 1.0, 2**65]), sum(i / 10 for i in range(10)), sum(iter([0.1, 0.7])))
