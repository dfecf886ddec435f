def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for cp in (0, 0x41, 0x7F, 0x80, 0xFF, 0x100, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF):
    c = chr(cp)
    print(hex(cp), ascii(c), ord(c) == cp, len(c), len(c.encode("utf-8", "surrogatepass")), len(c.encode("utf-16-le", "surrogatepass")))
attempt(ord, b"a")
attempt(ord, bytearray(b"z"))
attempt(ord, b"")
attempt(ord, "\U0001F600a")
attempt(ord, "\ud83d\ude00")
attempt(chr, True)
attempt(chr, 65.0)
attempt(chr, 0x110000)
attempt(chr, -2**70)
attempt(chr)
text = "".join(chr(c) for c in (0x61, 0x1F468, 0x200D, 0x1F469, 0x301))
print(len(text), ascii(text), ascii(text[1:3]), ascii(text[-1]), [hex(ord(c)) for c in text[::-1]], text.encode())
mixed = "é" * 3 + "\U0001F600" * 2 + "a" * 3
print(len(mixed), ascii(mixed[2:5]), ascii(mixed[4:]), mixed.index("a"), mixed.rindex("\U0001F600"), mixed.count("\U0001F600"), ascii(mixed.replace("\U0001F600", "")), ascii(mixed[::3]), ascii(mixed.center(12, "\U0001F601")), ascii(mixed.partition("\U0001F600a")))
