def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

b = bytes([0, 1, 0xAB, 0xCD, 0xEF, 255])
print(b.hex(), b.hex("-"), b.hex(":", 2), b.hex(" ", -2), b.hex("_", 3), b.hex("_", 100), b.hex(sep="-", bytes_per_sep=1), b"".hex("-"), b.hex(b"."), bytearray(b).hex(), memoryview(b).hex(":"), b.hex("-", 0))
for text in ("", "00ff", "00 ff", " 00 FF ", "0", "0g", "0 0", "00\n11\t22", "é0", "00\u00a0ff", "zz", "000"):
    attempt(bytes.fromhex, text)
attempt(bytearray.fromhex, "6162")
attempt(bytes.fromhex, b"6162")
attempt(bytes.fromhex, 5)
attempt(bytes.fromhex)
attempt(b.hex, "--")
attempt(b.hex, "")
attempt(b.hex, "é")
attempt(b.hex, 5)
attempt(b.hex, "-", "x")
class MyBytes(bytes):
    pass
print(type(MyBytes.fromhex("61")).__name__, type(bytearray.fromhex("61")).__name__, bytes.fromhex(b.hex()) == b)
