import operator
class Hint:
    def __init__(self, hint, n=2):
        self.hint, self.n = hint, n
    def __iter__(self):
        return iter(range(self.n))
    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint
for h in (0, 5, -1, "a", 1.5, NotImplemented, TypeError("ignored"), ValueError("raised"), True, 2**70):
    for f in (operator.length_hint, list):
        try:
            print(f.__name__, repr(h), f(Hint(h)))
        except Exception as e:
            print(f.__name__, repr(h), type(e).__name__, e)
class Len:
    def __init__(self, v):
        self.v = v
    def __len__(self):
        return self.v
    def __iter__(self):
        return iter("ab")
for v in (3, -1, "a", 1.0, 2**70, True, None):
    for f in (len, bool, list):
        try:
            print(f.__name__, repr(v), f(Len(v)))
        except Exception as e:
            print(f.__name__, repr(v), type(e).__name__, e)
print(operator.length_hint(iter([1, 2, 3])), operator.length_hint(iter("ab")), operator.length_hint(iter({1: 2})), operator.length_hint(reversed([1])), operator.length_hint(x for x in [1]), operator.length_hint(map(str, [1, 2])), operator.length_hint(zip([1])), operator.length_hint(5, 7), operator.length_hint(range(5)), operator.length_hint(iter(range(7))), operator.length_hint(enumerate("ab")))
try:
    operator.length_hint([], "x")
except TypeError as e:
    print(e)
