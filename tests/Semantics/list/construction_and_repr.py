def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "ab"), [*range(2), *"c"], [[]] * 2, [1, [2, [3]]], [None] * 3, [1,], list([1, 2]))
attempt(list, 5)
attempt(list, None)
attempt(list, 1, 2)
attempt(list, iterable=[1])
a = [1]
a.append(a)
print(a, a == a, repr([a]), str(a))
b = [[0] * 2] * 2
b[0][0] = 9
print(b)
c = [[0] * 2 for _ in range(2)]
c[0][0] = 9
print(c)
class R:
    def __repr__(self):
        return "R()"
    def __str__(self):
        return "str"
print([R()], str([R()]), "%s" % [R()], f"{[R()]}", [1.0, 1, "1", b"1", True, None, ..., NotImplemented, int, 1j, "a'b"])
class Broken:
    def __repr__(self):
        raise ValueError("no repr")
attempt(lambda: repr([1, Broken()]))
attempt(lambda: list(5 for _ in [1, 2]))
x = [1, 2, 3]
x.__init__("ab")
print(x)
x.__init__()
print(x, list.__new__(list, [1, 2]), list([1]) is not [1])
