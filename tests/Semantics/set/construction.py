def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(set(), set("a"), {1}, {1, 1.0, True}, {*()}, sorted({*"abc", *[1 and "z"]}), frozenset(), frozenset([1]), set([1, 2]) == {2, 1}, sorted(set("hello")), {x % 3 for x in range(10)} == {0, 1, 2}, sorted({(1, 2), (0, 5)}), len({None, ..., True}), type({}).__name__)
attempt(set, 5)
attempt(set, None)
attempt(set, [[]])
attempt(set, [{}])
attempt(set, 1, 2)
attempt(set, a=1)
attempt(frozenset, 5)
attempt(frozenset, [[1]])
attempt(lambda: {[]})
attempt(lambda: {{1}})
attempt(lambda: {frozenset({1})})
attempt(lambda: {*5})
attempt(lambda: {*None})
attempt(lambda: set(iterable=[1]))
s = frozenset([1, 2])
print(frozenset(s) is s, set(s) == s, s == {1, 2}, hash(s) == hash(frozenset([2, 1])), {s: "v"}[frozenset({2, 1})], hash(frozenset()), type(frozenset("a") | {1}).__name__, type({1} | frozenset("a")).__name__)
print(repr({1}), repr(set()), repr(frozenset({1})), repr(frozenset()), str({"a"}), {(1,): {2}}, [{3}], {frozenset()})
class S(set):
    pass
class F(frozenset):
    pass
print(repr(S([1])), repr(F([1])), repr(S()), type(S([1]) | {2}).__name__, type(S([1]).copy()).__name__, type(F([1]) & {1}).__name__, type(F([1]).copy()).__name__, S([1]) == {1}, F("a") == {"a"}, hash(F([1])) == hash(frozenset([1])))
x = {1, 2}
x.__init__([9])
print(x)
