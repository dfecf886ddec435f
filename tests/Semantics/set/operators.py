a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a | set(), a & set(), {1} | {2} | {3})
print(a < b, a <= a, a < a, {1} < a, a > {1}, a >= {1, 2, 3}, a == {3, 2, 1}, a != b, set() < a, {1, 5} < a, not a.isdisjoint(b), a == frozenset(a), a == [1, 2, 3], a == 5)
for f in (lambda: a | [1], lambda: a & "x", lambda: a - (1,), lambda: a ^ {1: 2}, lambda: [1] | a, lambda: a + b, lambda: a * 2, lambda: a < [1], lambda: a < 5, lambda: -a, lambda: a | None, lambda: a[0], lambda: a(), lambda: hash(a)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(a | {1: 2}.keys(), a & {1: 0, 9: 0}.keys(), {1: 0}.keys() - a, a ^ frozenset([1]), type(a | frozenset()).__name__)
c = a
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 7}
print(a is c, a)
for op in ("|=", "&=", "-=", "^="):
    d = {1}
    try:
        exec(f"d {op} [1]")
    except TypeError as e:
        print(e)
f = frozenset([1])
g = f
g |= {2}
print(f, g, type(g).__name__)
a = {1, 2}
a ^= a
print(a)
a = {1, 2}
a -= a
print(a)
a = {1, 2}
a &= a
a |= a
print(a, a.__or__([1]), a.__and__({1}), a.__ror__({5}), a.__sub__(5), a.__rsub__({1, 9}), a.__contains__(1), a.__le__({1, 2, 3}), a.__lt__([1]))
class R:
    def __ror__(self, other):
        return "ror"
    def __rsub__(self, other):
        return "rsub"
print({1} | R(), {1} - R())
