print({i % 3 for i in range(10)} == {0, 1, 2}, {c for c in "hello"} == set("hello"), len({(i, j) for i in range(5) for j in range(5) if i != j}), {i: i ** 2 for i in range(5)}, {c: i for i, c in enumerate("banana")}, {i: {j: i * j for j in range(2)} for i in range(2)}, {x: y for x, y in zip("abc", range(5))}, {k: v for d in ({"a": 1}, {"b": 2}, {"a": 3}) for k, v in d.items()})
print({True: "t", 1: "one"} , {i: 1 for i in (1, 1.0, True)}, {str(i): i for i in range(3)}, {i: None for i in "ab"}, {k: k for k in ()}, {k for k in ()}, {frozenset(p): len(p) for p in ("ab", "ba", "c")}.__len__(), {tuple(sorted(w)): w for w in ("tea", "eat", "bat")})
class Loud(dict):
    def __setitem__(self, k, v): raise AssertionError("dict display never calls __setitem__")
print({k: 1 for k in Loud(a=1)}, type({k: 1 for k in "a"}).__name__)
class K:
    n = 0
    def __init__(self, v): self.v = v
    def __hash__(self): K.n += 1; return 1
    def __eq__(self, o): K.n += 100; return self.v == o.v
    def __repr__(self): return f"K{self.v}"
print({K(i % 2): i for i in range(4)}, K.n)
K.n = 0
print(len({K(i % 2) for i in range(4)}), K.n)
first = {k: i for i, k in enumerate([1, 1.0, True])}
print(first, [type(k).__name__ for k in first])
inv = {v: [k for k in "abc" if ord(k) % 2 == v] for v in (0, 1)}
print(inv, {k: sorted({len(w) for w in ws}) for k, ws in {"x": ["a", "bb", "c"]}.items()}, sum({i: i for i in range(5)}.values()), max({c: ord(c) for c in "az"}.items(), key=lambda p: p[1]), sorted({-i for i in range(3)}), {i for i in range(3)} | {5}, {i: 0 for i in range(2)} | {9: 9}, [*{i: 0 for i in "ab"}], "a" in {c for c in "abc"}, {1, 2} - {i for i in (1,)}, {i: j for i, j in {1: 2}.items() if i < j}, not {i for i in ()}, bool({0: 0 for _ in "a"}))
def swap(d): return {v: k for k, v in d.items()}
print(swap({"a": 1, "b": 2}), swap(swap({"a": 1})), swap({"a": 1, "b": 1}))
try: swap({"a": []})
except TypeError as e: print(e)
try: {[1] for _ in "a"}
except TypeError as e: print(e)
try: {{}: 1}
except TypeError as e: print(e)
try: {1: 2, set(): 3}
except TypeError as e: print(e)
