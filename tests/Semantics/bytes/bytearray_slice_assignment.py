def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def put(start, stop, step, value):
    b = bytearray(b"0123456789")
    b[start:stop:step] = value
    return bytes(b)
attempt(put, 2, 5, None, b"ABC")
attempt(put, 2, 5, None, b"")
attempt(put, 2, 2, None, b"XY")
attempt(put, 2, 5, None, [65, 66, 67, 68])
attempt(put, None, None, None, b"z")
attempt(put, 8, 100, None, b"end")
attempt(put, 5, 2, None, b"--")
attempt(put, None, None, 2, b"ABCDE")
attempt(put, None, None, 2, b"ABCD")
attempt(put, None, None, -1, b"ABCDEFGHIJ")
attempt(put, 1, 8, 3, bytearray(b"xyz"))
attempt(put, 1, 8, 3, b"")
attempt(put, 0, 3, None, "abc")
attempt(put, 0, 3, None, 5)
attempt(put, 0, 3, None, [256])
attempt(put, 0, 3, None, ["a"])
attempt(put, 0, 3, 0, b"")
attempt(put, 0, 3, None, (i for i in (1, 2)))
b = bytearray(b"abc")
b[1:2] = b
print(b)
b[:] = b[::-1]
print(b)
b[len(b):] = b"tail"
b[:0] = b"head"
print(b)
b *= 0
print(b)
