def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

import operator
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "and_", "matmul", "lt"):
    op = getattr(operator, name)
    for left, right in ((1, None), (None, 1), (1, "a"), (1, [1]), (1.5, {}), (2**70, ())):
        print(name, end=": ")
        attempt(op, left, right)
attempt(lambda: -"a")
attempt(lambda: +None)
attempt(lambda: ~[])
attempt(lambda: 3 @ 4)
x = 5
try:
    x += "a"
except TypeError as e:
    print(e)
try:
    x @= 2
except TypeError as e:
    print(e)
try:
    x //= None
except TypeError as e:
    print(e)
try:
    x **= "2"
except TypeError as e:
    print(e)
try:
    x >>= 1.0
except TypeError as e:
    print(e)
print(x)
