for cp in list(range(0, 0x22)) + [0x27, 0x5C, 0x7E, 0x7F, 0x80, 0x9F, 0xA0, 0xA1, 0xAD, 0xFF, 0x100, 0x378, 0x600, 0x200B, 0x2028, 0x202E, 0x3000, 0xD800, 0xE000, 0xFEFF, 0xFFFE, 0x1F600, 0xE0001, 0x10FFFF]:
    c = chr(cp)
    print(hex(cp), ascii(repr(c)), ascii(c))
for s in ("it's", 'say "hi"', "both ' and \"", "'", '"', "\\", "\\n", "\n", "a\tb\r\n", "'\"'", "\x00\x01", "é\u0301"):
    print(repr(s), ascii(s), eval(repr(s)) == s, eval(ascii(s)) == s)
for b in (b"it's", b'say "hi"', b"'\"", b"\\", b"\n\t\r\x00\x7f\x80\xff ~", b""):
    print(repr(b), str(bytearray(b)), eval(repr(b)) == b)
print(["a'b", 'c"d'], ("x\n",), {"k\t": "v\\"}, str("a\nb"), f"{'q'!r}", "%r %a" % ("é\n", "é\n"))
