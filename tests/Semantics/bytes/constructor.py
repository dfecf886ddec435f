def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

attempt(bytes)
attempt(bytes, 3)
attempt(bytes, 0)
attempt(bytes, -1)
attempt(bytes, [1, 2, 255])
attempt(bytes, [256])
attempt(bytes, [-1])
attempt(bytes, ["a"])
attempt(bytes, [1.0])
attempt(bytes, "abc")
attempt(bytes, "abc", "utf-8")
attempt(bytes, "é", "ascii")
attempt(bytes, "é", "ascii", "replace")
attempt(bytes, "é", encoding="latin-1")
attempt(bytes, "a", errors="strict")
attempt(bytes, b"abc", "utf-8")
attempt(bytes, 5, "utf-8")
attempt(bytes, encoding="utf-8")
attempt(bytes, 1.5)
attempt(bytes, None)
attempt(bytes, True)
attempt(bytes, 2**70)
attempt(bytes, range(5))
attempt(bytes, bytearray(b"xy"))
attempt(bytes, memoryview(b"xyz")[1:])
attempt(bytes, (i * 2 for i in range(4)))
attempt(bytes, {65: 1})
attempt(bytes, source=b"kw")
attempt(bytes, 1, 2, 3, 4)
class B:
    def __bytes__(self):
        return b"from __bytes__"
class BadB:
    def __bytes__(self):
        return "str"
class I:
    def __index__(self):
        return 4
attempt(bytes, B())
attempt(bytes, BadB())
attempt(bytes, I())
attempt(bytes, [I(), 5])
attempt(bytearray, B())
attempt(bytes, object())
