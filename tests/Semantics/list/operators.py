def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a = [1, 2]
print(a + [3], a * 2, 2 * a, a * 0, a * -1, [] + [], a == [1, 2], a != [1, 2], a < [1, 3], a < [1], [] < a, [1, 2, 3] > [1, 2], a <= a, a == (1, 2), [1, "a"] < [2, 5], [[1], [2]] < [[1], [3]])
attempt(lambda: a + (3,))
attempt(lambda: a + 1)
attempt(lambda: 1 + a)
attempt(lambda: a + "x")
attempt(lambda: a * 1.0)
attempt(lambda: a * a)
attempt(lambda: a - a)
attempt(lambda: a < 5)
attempt(lambda: a < (1, 2))
attempt(lambda: [1, "a"] < [1, 5])
attempt(lambda: a & a)
attempt(lambda: -a)
attempt(lambda: a * 2**70)
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
attempt(lambda: {a})
attempt(lambda: a())
attempt(lambda: a.x)
b = a
b += (3, 4)
print(a, b is a)
b *= 2
print(a)
b += "xy"
b += {5: 1}
print(a)
try:
    b += 5
except TypeError as e:
    print(e)
try:
    b *= "x"
except TypeError as e:
    print(e)
b = b + [0]
print(len(a), len(b), 1 in a, "z" not in a, not [], bool([0]), a.__add__([1])[-1], [1].__mul__(2), [1].__rmul__(2), [1].__contains__(1), [1].__eq__((1,)), [1].__lt__([2]), [3].__iadd__("a"))
