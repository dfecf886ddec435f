"""One function, hot with ints, then called with every other kind of argument."""


def combine(a, b):
    return a + b


def middle(a, b, c):
    if a > b:
        a, b = b, a
    if c <= a:
        return a
    return b if c >= b else c


total = 0
for k in range(5000):
    total += combine(k, 1)
print(total)
for a, b in [(1, 2.5), (1.5, 2), ("a", "b"), ([1], [2]), ((1,), (2,)), (True, True), (2 ** 63, 1), (-2 ** 63, -1),
             (1j, 2), (b"x", b"y"), (float("inf"), 1)]:
    print(repr(combine(a, b)), type(combine(a, b)).__name__)
for a, b in [(1, "x"), ("x", 1), ([1], (2,)), (None, 1), ({}, {}), (b"x", "y")]:
    try:
        combine(a, b)
    except TypeError as error:
        print(error)
print(sum(combine(k, 2) for k in range(3000)))

for k in range(4000):
    middle(k, 5, k & 7)
print(middle(3, 1, 2), middle(3.5, 1, 2), middle("c", "a", "b"), middle([3], [1], [2]), middle((1, 2), (1, 1), (1, 3)))
try:
    middle(1, "a", 2)
except TypeError as error:
    print(error)
