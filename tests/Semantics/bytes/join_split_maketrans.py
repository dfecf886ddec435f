print(b"-".join([]), b"".join(iter([b"a", b"b"])), bytearray(b",").join([b"a", bytearray(b"b")]), b",".join((b"x",)))
print(b"a b\tc\nd\x0be\x0cf\x85g\xa0h".split(), b"a\x1cb".split(), b"abc".split(b"b", 0), b"a--b--c".rsplit(b"--", 1), bytearray(b"a b").split(), [type(x).__name__ for x in bytearray(b"a b").split()])
t = bytes.maketrans(b"abc", b"xyz")
print(len(t), b"aabbcc".translate(t), bytearray(b"abcd").translate(t, b"d"), b"abc".translate(None), type(bytearray.maketrans(b"a", b"b")).__name__)
for f in (lambda: bytes.maketrans("a", "b"), lambda: b"a".translate("x"), lambda: b"a".translate(None, "x"), lambda: b"".join(b"ab"), lambda: b"".join([b"a", None]), lambda: b"x".split(1), lambda: b"ab".splitlines(1, 2)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(b"aaa".count(b"aa"), b"".count(b""), b"ab".count(b"", 1), b"abc".rindex(b""), b"abcabc".replace(b"c", b"", 1), b"".replace(b"", b"x"), b"ab".replace(b"", b"-"), bytearray(b"x").replace(b"x", b"y"), b"a.b.c".rpartition(b"."), bytearray(b"ab").partition(b"x"))
print(b"\n".join([b"%d" % i for i in range(3)]), b"a\x00b".split(b"\x00"), b"\x00" in b"a\x00", b"A".ljust(3, b"\x00"), b"x".expandtabs(), b"\t|\t".expandtabs(2), b"Title Case".istitle(), b"\xc3\xa9".upper(), b"\xc3\xa9".decode().upper().encode())
