methods = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
samples = ["", "a", "A", "aB", "Ab", "Ab Cd", "AB CD", "1", "12a", "²", "½", "Ⅷ", "٣", "一", " ", "\t\n", "\x1c", "\x85", "\xa0", "\u200b", "\u2028", "_", "_a1", "1a", "a-b", "é", "ß", "ǅ", "ʰ", "ª",
           "\x00", "\x7f", "\xad", "\ud800", "\U0001F600", "\U00010400", "\U000E0001", "Hello World'S", "Aa 1b", "ⅷ", "ⓐ", "Ⓐ", "á", "ͅ", "፩", "𝟘", "class", "ﬁ", "·a", "a·", "℘", "\ue000", "\u0378"]
print(methods)
for s in samples:
    print(ascii(s), "".join("1" if getattr(s, m)() else "." for m in methods))
bm = ["isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper"]
for b in (b"", b"a", b"A1", b"12", b" \t\x0b", b"\x85", b"\xe9", b"Ab Cd", b"aB", b"AB-1", b"1"):
    print(b, "".join("1" if getattr(b, m)() else "." for m in bm), "".join("1" if getattr(bytearray(b), m)() else "." for m in bm))
