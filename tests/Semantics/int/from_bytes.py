def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for data in (b"", b"\x00", b"\x01", b"\xff", b"\x00\xff", b"\xff\x00", b"\x80" + bytes(7), bytes(7) + b"\x80", b"\xff" * 9):
    for order in ("big", "little"):
        print(data, order, int.from_bytes(data, order), int.from_bytes(data, order, signed=True))
attempt(int.from_bytes, b"\x01\x02")
attempt(int.from_bytes, [1, 2, 3], "big")
attempt(int.from_bytes, (255, 255), "little", signed=True)
attempt(int.from_bytes, [256], "big")
attempt(int.from_bytes, [-1], "big")
attempt(int.from_bytes, ["a"], "big")
attempt(int.from_bytes, "abc", "big")
attempt(int.from_bytes, 5, "big")
attempt(int.from_bytes, bytearray(b"\x10\x00"), "big")
attempt(int.from_bytes, memoryview(b"\x10\x00"), "little")
attempt(int.from_bytes, b"\x01", "up")
attempt(int.from_bytes)
attempt(bool.from_bytes, b"\x01")
attempt(bool.from_bytes, b"\x00")

class MyInt(int):
    pass
value = MyInt.from_bytes(b"\x01\x00")
print(type(value).__name__, value)
for n in (0, 1, -1, 2**100, -2**100 + 1):
    size = (n.bit_length() + 8) // 8
    print(size, int.from_bytes(n.to_bytes(size, "little", signed=True), "little", signed=True) == n)
