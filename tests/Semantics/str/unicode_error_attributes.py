for source in (lambda: "aéb€€c".encode("ascii"), lambda: b"a\xff\xfe".decode("ascii"), lambda: "a€".encode("latin-1"), lambda: b"\xe2\x82".decode("utf-8")):
    try:
        source()
    except UnicodeError as e:
        print(type(e).__name__, e.encoding, repr(e.object), e.start, e.end, e.reason, len(e.args), isinstance(e, ValueError))
e = UnicodeDecodeError("enc", b"abc", 1, 2, "because")
print(str(e), repr(e), e.args)
e.start, e.end, e.reason = 0, 3, "other"
print(str(e), e.args)
e = UnicodeEncodeError("enc", "aé\U0001F600", 1, 2, "why")
print(ascii(str(e)))
e.end = 3
print(str(e))
print(str(UnicodeTranslateError("abc", 1, 2, "r")), str(UnicodeTranslateError("a\U0001F600c", 1, 2, "r")) == r"can't translate character '\U0001f600' in position 1: r")
for args in ((), ("a",), ("a", "b", 1, 2, 3), ("a", b"b", "x", 2, "r"), ("a", b"b", 1, 2, "r", 5)):
    for cls in (UnicodeEncodeError, UnicodeDecodeError):
        try:
            print(cls(*args))
        except TypeError as e:
            print(e)
import codecs
codecs.register_error("test.brackets", lambda e: ("[" + e.object[e.start:e.end].upper() + "]", e.end) if isinstance(e, UnicodeEncodeError) else ("<%d>" % e.start, e.end))
print("aéb".encode("latin-1", "test.brackets"), b"a\xffb\xfe".decode("utf-8", "test.brackets"))
try:
    print("aéb".encode("ascii", "test.brackets"))
except UnicodeEncodeError as e:
    print(e)
codecs.register_error("test.bad", lambda e: 5)
try:
    "é".encode("ascii", "test.bad")
except TypeError as e:
    print(e)
