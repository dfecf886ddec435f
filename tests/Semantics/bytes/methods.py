print(b"a,b,,c".split(b","), b" a  b ".split(), b"a,b".rsplit(b",", 1), b"abc".partition(b"b"), b"x".join([b"1", b"2"]), b"aXbX".replace(b"X", b"--"), b"abc".translate(bytes(range(256))), b"  x ".strip(), b"xxaxx".strip(b"x"), b"abc".center(7, b"."), b"5".zfill(3))
print(b"abc".upper(), b"ABC".lower(), b"aBc".swapcase(), b"hello world".title(), b"abc".capitalize(), b"abc".isalpha(), b"a1".isalnum(), b"12".isdigit(), b"\t".isspace(), b"Abc".istitle(), b"A".isupper(), b"\xff".isascii())
print(b"abcabc".find(b"c", 3), b"abcabc".rfind(b"a"), b"abcabc".count(b"bc"), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"bc")), b"a\tb".expandtabs(4), b"a\nb\r\n".splitlines(True), b"pre-x".removeprefix(b"pre-"), b"abc".index(b"c"))
for f in (lambda: b"a".split(","), lambda: b"a".split(b""), lambda: b"a".replace(b"a", 1), lambda: b"a".strip("a"), lambda: b"a".join(["x"]), lambda: b"a".encode(), lambda: "a".decode(), lambda: b"a".format(), lambda: b"a".startswith("a"), lambda: b"a".center(5, b"ab"), lambda: b"a".partition("a"), lambda: b"a".translate(b"x"), lambda: b"a".isdecimal()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([n for n in dir(bytes) if not n.startswith("_")])
print([n for n in dir(bytearray) if n not in dir(bytes) and not n.startswith("__")])
