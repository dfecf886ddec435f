def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

bad = [b"\x80", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98", b"\xf8\x88\x80\x80\x80", b"\xc0\x80", b"\xed\xa0\x80", b"a\xffb", b"\xf4\x90\x80\x80", b"ok\xe2\x82\xacbad\xfe", b"\xf0\x80\x80\x80", b"\xe0\x80\x80"]
for data in bad:
    try:
        data.decode()
    except UnicodeDecodeError as e:
        print(data, e.encoding, e.start, e.end, e.reason, "|", e)
    print(ascii(data.decode("utf-8", "replace")), ascii(data.decode("utf-8", "ignore")), ascii(data.decode("utf-8", "backslashreplace")))
attempt(b"\xff\xfea\x00".decode, "utf-16")
attempt(b"\xfe\xff\x00a".decode, "utf-16")
attempt(b"a\x00b".decode, "utf-16-le")
attempt(b"\x00\xd8a\x00".decode, "utf-16-le")
attempt(b"\xef\xbb\xbfabc".decode, "utf-8-sig")
attempt(b"\xef\xbb\xbfabc".decode, "utf-8")
attempt(b"\x80abc".decode, "ascii")
attempt(b"\x80abc".decode, "cp1252")
attempt(b"\x81".decode, "cp1252")
attempt(b"abc\\n\\u1234\\x41".decode, "unicode_escape")
attempt(b"abc\\".decode, "unicode_escape")
attempt(b"\\x4".decode, "unicode_escape")
attempt(b"a".decode, "nope")
attempt(str, b"abc", "ascii")
attempt(str, b"abc", "ascii", "strict")
attempt(str, b"\xff", errors="replace")
attempt(str, bytearray(b"x"), "utf-8")
attempt(str, memoryview(b"mv"), "utf-8")
attempt(str, "x", "utf-8")
attempt(str, 5, "utf-8")
attempt(str, b"abc")
attempt(b"abc".decode, encoding="latin-1", errors="ignore")
