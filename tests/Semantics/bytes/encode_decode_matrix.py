texts = ["", "abc", "é", "€", "😀", "aé€😀z", "\x00\x7f\x80\xff", "\ufeffbom", "日本語", "\n\r\t"]
codecs_ = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "latin-1", "ascii", "cp1252", "utf-7", "cp437", "shift_jis", "gbk", "euc-jp", "big5", "iso8859-15", "mac-roman"]
for c in codecs_:
    row = []
    for t in texts:
        try:
            b = t.encode(c)
            row.append((b.hex()[:24], b.decode(c) == t))
        except UnicodeEncodeError as e: row.append((e.start, e.end, e.reason[:20]))
        except LookupError as e: row.append("unknown")
    print(c, row)
for data, c in ((b"\xff\xfea\x00", "utf-16"), (b"\xfe\xff\x00a", "utf-16"), (b"a\x00", "utf-16"), (b"a", "utf-16-le"), (b"\x00\xd8", "utf-16-le"), (b"\x00\xdc\x00\xd8", "utf-16-le"), (b"\x00\x00\x11\x00", "utf-32-le"), (b"\xff\xff\xff\xff", "utf-32-le"), (b"+AGE-", "utf-7"), (b"\x81", "cp1252"), (b"\x80", "ascii"), (b"\xc3\x28", "utf-8"), (b"\x82\xa0", "shift_jis")):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try: print(c, errors, ascii(data.decode(c, errors)), end="; ")
        except UnicodeDecodeError as e: print(c, e.start, e.end, e.reason, end="; ")
    print()
import codecs
print(codecs.lookup("UTF8").name, codecs.lookup("latin1").name, codecs.lookup("U8").name, codecs.encode("abc", "rot13"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "base64"), codecs.encode(b"a" * 10, "hex"), codecs.BOM_UTF8, codecs.getencoder("ascii")("a"), codecs.getdecoder("utf-8")(b"\xc3\xa9"), codecs.escape_decode(b"\\x41\\n"), codecs.decode("\\u00e9", "unicode_escape"))
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([x])) for x in "é€😀".encode()], d.decode(b"", True))
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.encode("b"))
for f in (lambda: codecs.lookup("nope"), lambda: b"x".decode("rot13"), lambda: "x".encode("base64"), lambda: codecs.decode(b"zz", "hex"), lambda: codecs.lookup_error("nope"), lambda: d.decode(b"\xff"), lambda: codecs.register(5)):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
