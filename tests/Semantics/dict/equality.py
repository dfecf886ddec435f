def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print({} == {}, {"a": 1} == {"a": 1.0}, {1: "x"} == {True: "x"}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 2}, {"a": 1} == {"b": 1}, {"a": 1} != {}, {} == [], {} == None, {"a": [1]} == {"a": [1]}, {"a": {}} == {"a": {}})
nan = float("nan")
print({"n": nan} == {"n": nan}, {nan: 1} == {nan: 1}, {nan: nan} == {nan: nan})
attempt(lambda: {} < {})
attempt(lambda: {"a": 1} >= {})
attempt(lambda: hash({}))
class E:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n
a = {E(1): "x"}
b = {E(1): "x"}
print(a == b)
print({E(2): 1} == {E(3): 1})
class V:
    def __eq__(self, other):
        raise ValueError("cmp")
attempt(lambda: {"k": V()} == {"k": V()})
v = V()
attempt(lambda: {"k": v} == {"k": v})
r1, r2 = {}, {}
r1["self"], r2["self"] = r1, r2
try:
    r1 == r2
except RecursionError:
    print("recursion")
print(r1, repr(r2), r1 == r1)
print({}.__eq__([]), {}.__ne__({}), {1: 2}.__eq__({1: 2}))
