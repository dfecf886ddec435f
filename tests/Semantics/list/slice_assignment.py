def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def put(s, value):
    a = list(range(8))
    a[s] = value
    return a
def cut(s):
    a = list(range(8))
    del a[s]
    return a
for s in (slice(2, 4), slice(2, 2), slice(None), slice(6, 100), slice(5, 2), slice(-2, None), slice(0, 0), slice(100, 200), slice(-100, -50)):
    print(s, put(s, "ab"), put(s, []), put(s, (9,)), cut(s))
for s in (slice(None, None, 2), slice(None, None, -1), slice(1, 7, 3), slice(6, 0, -2), slice(0, 0, 2), slice(5, 2, 2)):
    n = len(range(8)[s])
    print(s, put(s, ["v"] * n), cut(s))
    attempt(put, s, ["v"] * (n + 1))
attempt(put, slice(0, 2), 5)
attempt(put, slice(0, 2), None)
attempt(put, slice(None, None, 2), 5)
attempt(put, slice(None, None, 0), [1])
attempt(cut, slice(None, None, 0))
attempt(put, slice(0, 2, 1), [1])
attempt(put, slice(0, 2), {"k": 1})
attempt(put, slice(0, 2), (x * x for x in range(3)))
a = [1, 2, 3]
a[1:1] = a
print(a)
a[:] = a[::-1]
print(a)
a[::2] = a[::2][::-1]
print(a)
b = a
b[len(b):] = [99]
print(a is b, a[-1])
