every = bytes(range(256))
print(every.upper() == bytes(c - 32 if 97 <= c <= 122 else c for c in range(256)), every.lower() == bytes(c + 32 if 65 <= c <= 90 else c for c in range(256)), every.swapcase().swapcase() == every)
for name in ("isalpha", "isalnum", "isdigit", "isspace", "isupper", "islower", "isascii"):
    hits = [c for c in range(256) if getattr(bytes([c]), name)()]
    print(name, len(hits), hits[:3], hits[-1], getattr(b"", name)(), getattr(bytearray(b"aB 1"), name)())
for b in (b"Hello World", b"hello", b"HELLO", b"Hello world", b"1Abc Def", b"It's", b"A", b"", b"123", b"\xc9t\xe9"):
    print(b, b.istitle(), b.title(), b.capitalize(), b.isupper(), b.islower(), type(bytearray(b).title()).__name__)
print(b"\x1c\x1d\x1e\x1f\x85\xa0".isspace(), b" \t\n\r\x0b\x0c".isspace(), b"a\x0bb\x1cc".split(), b"\xa0x\xa0".strip(), b"\x0bx\x0c".strip(), "\x0bx\x1c".strip().encode(), b"1".isdecimal() if hasattr(b"", "isdecimal") else "no isdecimal", hasattr(b"", "casefold"), hasattr(b"", "format"), hasattr(b"", "encode"), hasattr("", "decode"), hasattr("", "hex"))
print(b"abc".center(8), b"abc".ljust(5, b"."), b"abc".rjust(5, b"\xff"), b"-42".zfill(6), b"+7".zfill(4), b"abc".zfill(2), b"\t".expandtabs(3), b"a\tb\tc".expandtabs(4), b"ab".removeprefix(b"a"), b"ab".removesuffix(b"b"))
