def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
print(a | b, b | a, a, b, a | {}, {} | a == a)
c = a
c |= b
print(c is a, a)
a |= [("w", 0), "kv"]
print(a)
attempt(lambda: {} | [("a", 1)])
attempt(lambda: [] | {})
attempt(lambda: {} | None)
attempt(lambda: {} | 5)
attempt(lambda: {} + {})
attempt(lambda: {} & {})
attempt(lambda: {} - {})
attempt(lambda: {} < {})
attempt(lambda: {} * 2)
attempt(lambda: -{})
d = {}
try:
    d |= 5
except TypeError as e:
    print(e)
try:
    d |= [1, 2]
except TypeError as e:
    print(e)
try:
    d += {}
except TypeError as e:
    print(e)
class D(dict):
    def __or__(self, other):
        return "D.or"
    def __ror__(self, other):
        return "D.ror"
    def __ior__(self, other):
        return "D.ior"
print(D() | {}, {} | D(), {}.__or__(5), {}.__or__({1: 2}), {1: 2}.__ror__({1: 3}), {}.__ior__([]))
e = D()
e |= {}
print(e)
print({**a, **b}, dict(a, **b) == {**a, **b}, {"p": 1, **{}, "q": 2, **{"p": 3}}, {1: 1} | {1.0: 2} | {True: 3}, {**{1: 2}, **{2: 3}})
