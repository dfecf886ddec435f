def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in (0, 65, 127, 128, 255, 256, 0xD800, 0xFFFF, 0x10000, 0x10FFFF):
    print(v, ascii(chr(v)), ord(chr(v)), hex(v), oct(v), bin(v), ascii(repr(chr(v))))
for bad in (-1, 0x110000, 2**31, 2**70, -2**70, 1.0, "a", None, "", b"a"):
    attempt(chr, bad)
for bad in ("", "ab", 5, None, b"", b"ab", bytearray(b"x"), b"x", "\U0001F600", "e\u0301", memoryview(b"a")):
    attempt(ord, bad)
class I:
    def __index__(self): return 97
class F:
    def __int__(self): return 97
class T:
    def __trunc__(self): return 1
for o in (I(), F(), T(), True):
    for f in (chr, hex, oct, bin):
        try: print(f.__name__, type(o).__name__, f(o), end="; ")
        except TypeError as e: print(f.__name__, type(o).__name__, e, end="; ")
print()
for f in (hex, oct, bin):
    attempt(f, 1.5)
    attempt(f)
    attempt(f, "5")
    print(f(-10), f(2**100), f(-2**64), f(0))
for v in ("abc", "é", "\n", "'", '"', "\U0001F600", "\ud800", b"\xff", ["é", {"ü": "ñ"}], ("\x7f", "\xa0"), 5, None, "\\", "日本"):
    print(ascii(v), end=" ")
print()
class R:
    def __repr__(self): return "é\U0001F600\n"
class B:
    def __repr__(self): return 5
print(ascii(R()), ascii([R()]))
attempt(ascii, B())
attempt(ascii)
attempt(repr)
attempt(repr, B())
print("".join(chr(ord(c) + 1) for c in "HAL"), [ord(c) for c in "aé😀"], "".join(map(chr, range(97, 103))), int(hex(255), 16), int(bin(5), 2), hex(255)[2:].zfill(4), chr(ord("a") ^ 32), ord("é") > ord("z"))
