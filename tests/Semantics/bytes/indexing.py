def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[10:], b[:0], b[::2], list(b), [x for x in b][:2], b[True])
attempt(lambda: b[5])
attempt(lambda: b[-6])
attempt(lambda: b["a"])
attempt(lambda: b[1.0])
attempt(lambda: b[None])
attempt(lambda: b[2**70])
attempt(lambda: b[::0])
for f in ("b[0] = 1", "del b[0]", "b[0:1] = b''"):
    try:
        exec(f)
    except TypeError as e:
        print(e)
print(104 in b, b"el" in b, b"" in b, 300 in range(5), bytes(3) == b"\0\0\0")
attempt(lambda: 256 in b)
attempt(lambda: -1 in b)
attempt(lambda: "h" in b)
attempt(lambda: None in b)
attempt(lambda: 1.0 in b)
print(b.index(b"l"), b.index(108), b.find(111), b.rfind(b"l"), b.count(b"l"), b.count(108), b.find(b"x"), b.count(b""))
attempt(b.index, 1)
attempt(b.index, b"x")
attempt(b.index, "x")
attempt(b.find, 256)
attempt(b.count, -1)
attempt(b.rindex, b"zz")
x, *y = b"abc"
print(x, y, max(b), min(b), sum(b), sorted(b"cab"), b"a" < b"b", b"a" == "a", b"ab" > b"a")
