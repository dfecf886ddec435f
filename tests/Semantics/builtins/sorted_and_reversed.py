def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

data = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, reverse=True), sorted(data, key=lambda p: (p[1], p[0])))
stable = [(i % 3, i) for i in range(9)]
print(sorted(stable, key=lambda p: p[0]), sorted(stable, key=lambda p: p[0], reverse=True), sorted(stable, key=lambda p: -p[0]))
print(sorted("Hello World".split(), key=str.swapcase), sorted({3: "a", 1: "b"}), sorted({"z", "a"}), sorted(range(3), key=lambda v: -v), sorted("b"), sorted([]), sorted(()), sorted(iter([2, 1])), sorted([True, 0, 2, 1.5]), sorted([[2], [1, 2], [1]]), sorted([(1, "z"), (1, "a")]), sorted(["10", "9", "2"]), sorted(["10", "9", "2"], key=int), sorted([3, -1, 2], key=abs), sorted([0.0, -0.0, 0]))
for args, kw in ((([1, "a"],), {}), (([1], None), {}), ((5,), {}), ((), {}), (([2, 1],), {"key": 5}), (([2, 1],), {"key": None, "reverse": 0}), (([2, 1],), {"reverse": "x"}), (([2, 1],), {"reverse": None}), (([2, 1],), {"foo": 1}), (([{}, {}],), {}), (([1j, 2],), {}), (([None, None],), {}), (([object(), object()],), {}), (([1],), {"key": lambda: 1}), (([1, 2],), {"key": lambda v: 1 / (v - 1)})):
    attempt(sorted, *args, **kw)
class Rev:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return o.v < self.v
    def __repr__(self): return f"R{self.v}"
class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"G{self.v}"
class EqOnly:
    def __eq__(self, o): return True
print(sorted([Rev(1), Rev(3), Rev(2)]), sorted([OnlyGt(2), OnlyGt(1)]))
attempt(sorted, [EqOnly(), EqOnly()])
class LtStr:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return "yes" if self.v < o.v else ""
    def __repr__(self): return str(self.v)
print(sorted([LtStr(3), LtStr(1)]))
nan = float("nan")
print(len(sorted([nan, 1, nan, 0])), sorted([3, 1], key=lambda v: nan))
calls = []
sorted([3, 1, 2], key=lambda v: calls.append(v) or v)
print(calls, sorted([1, 2, 3], key=lambda v: v == 2), sorted("abc", key="cab".index), sorted([(2, "x"), (1, "y")], key=lambda p: p[1]), sorted(zip("ba", [1, 2])), sorted(enumerate("ba"), key=lambda p: p[1]), min(sorted([3, 2])), list(reversed(sorted("cab"))))
