def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("0", "42", "-42", "+42", "  17\n", "\t5 ", "1_000_000", "0007", "-0", "٣٤", "1e5", "", " ", "+", "--1", "1__0",
             "_1", "1_", "0x10", "12a", "1 2", "1.0", "½", "²", "９９", "\u20035\u2003", "+ 1", "123456789012345678901234567890"):
    attempt(int, text)
for data in (b"12", b" -7 ", b"1_0", bytearray(b"99"), b"x", b"", b"\xff"):
    attempt(int, data)
for other in (None, [], 1.9, -1.9, 1e20, True, 3+0j, object, float("inf"), float("nan"), memoryview(b"44")):
    attempt(int, other)
attempt(int)
