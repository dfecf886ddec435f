a, b = (1, 2)
(c, d), e = (3, 4), 5
print(a, b, c, d, e)
a, b = b, a
print(a, b)
x, (y, *z), w = 1, "abc", 2
print(x, y, z, w)
def f():
    return 1, 2
p, q = f()
print(p, q, f(), f()[1])
for src in ((1,), (1, 2, 3), ()):
    try:
        a, b = src
    except ValueError as e:
        print(e)
for src in ((), (1,), (1, 2), (1, 2, 3)):
    try:
        a, *b, c = src
        print(a, b, c)
    except ValueError as e:
        print(e)
def gen(n):
    for i in range(n):
        print("gen", i)
        yield i
try:
    a, b = gen(5)
except ValueError as e:
    print(e)
a, b = gen(2)
for bad in (5, None, object, 1.5):
    try:
        a, b = bad
    except TypeError as e:
        print(e)
a, b = {"k": 1, "l": 2}
print(a, b)
a, b = "xy"
print(a, b)
(a), = [7]
print(a)
() = []
[] = ()
try:
    () = [1]
except ValueError as e:
    print(e)
a = b, c = 1, 2
print(a, b, c)
*a, = range(3)
print(a)
try:
    *a, b, c = [1]
except ValueError as e:
    print(e)
