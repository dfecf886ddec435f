def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

b = bytearray(range(16))
m = memoryview(b)
for fmt in ("b", "B", "h", "H", "i", "I", "q", "Q", "f", "d", "c", "?"):
    c = m.cast(fmt)
    print(fmt, c.itemsize, len(c), c.shape, c.tolist()[:2] if fmt not in "fd" else len(c.tolist()))
w = m.cast("i")
w[0] = -1
print(list(b[:5]), w[0])
attempt(w.__setitem__, 0, 2**31)
attempt(w.__setitem__, 0, 1.5)
attempt(w.__setitem__, 0, "a")
d = m.cast("d")
d[1] = 1.5
print(b[8:].hex(), d[1])
two = m.cast("B", (4, 4))
print(two.shape, two.strides, two.ndim, two[1, 2], two.tolist()[3])
two[3, 3] = 99
print(b[15], two[-1, -1])
attempt(lambda: two[0])
attempt(lambda: two[0, 0, 0])
attempt(lambda: two[4, 0])
attempt(lambda: m.cast("i").cast("h"))
attempt(lambda: memoryview(b"abc").cast("h"))
attempt(lambda: m.cast("z"))
attempt(lambda: m.cast(5))
attempt(lambda: m[::2].cast("H"))
attempt(lambda: m.cast("B", (3, 3)))
attempt(lambda: m.cast("B", shape=[2, 8]).tolist())
print(m[::2].contiguous, m[::2].tobytes(), m.cast("c")[1], m.cast("?")[0])
print(memoryview(b"\1\0") .cast("H") == memoryview(b"\1\0").cast("h"), memoryview(b"ab") == memoryview(b"ab").cast("c"))
