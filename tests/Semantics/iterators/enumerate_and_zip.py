def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([])), list(enumerate("a", 2**63 - 1)), list(enumerate("ab", 2**63 - 1)), next(enumerate("x", True)))
attempt(enumerate)
attempt(enumerate, 5)
attempt(enumerate, [], "a")
attempt(enumerate, [], 1.0)
attempt(enumerate, [], 1, 2)
attempt(lambda: list(enumerate(start=1, iterable="ab")))
attempt(lambda: enumerate("a", foo=1))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", [1, 2], (3.0, 4))), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", "cd")), list(zip("ab", "ab", strict=True)))
attempt(zip, 5)
attempt(zip, [], 5)
attempt(zip, [], None)
attempt(lambda: list(zip("ab", "a", strict=True)))
attempt(lambda: list(zip("a", "ab", strict=True)))
attempt(lambda: list(zip("a", "a", "ab", strict=True)))
attempt(lambda: list(zip("ab", "ab", "a", strict=True)))
attempt(lambda: list(zip("", "a", "", strict=True)))
attempt(lambda: zip("a", strict=1, foo=2))
def gen(name, n):
    for i in range(n):
        print("pull", name, i)
        yield i
    print("done", name)
print(list(zip(gen("a", 2), gen("b", 1))))
print(list(zip(gen("c", 1), gen("d", 3))))
it = iter(range(6))
print(list(zip(it, it)), list(zip(*[iter("abcdefg")] * 3)))
e = enumerate("xyz")
print(next(e), iter(e) is e, list(e), list(e), type(e).__name__, type(zip()).__name__, enumerate.__class_getitem__(int))
z = zip([1, 2], [3, 4])
t = next(z)
print(t, list(z), t)
a, b = zip(*{"k": 1, "l": 2}.items())
print(a, b)
for i, (x, y) in enumerate(zip("ab", "cd"), 1):
    print(i, x, y)
