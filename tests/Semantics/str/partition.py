def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for s in ("a.b.c", "abc", ".abc", "abc.", "", ".", "a..b"):
    print(repr(s), s.partition("."), s.rpartition("."), s.partition(".."), s.rpartition(".."))
print("aXXbXXc".partition("XX"), "aXXbXXc".rpartition("XX"), "aaa".partition("aa"), "aaa".rpartition("aa"))
print("x\U0001F600y\U0001F600z".partition("\U0001F600"), "x\U0001F600y\U0001F600z".rpartition("\U0001F600"))
attempt("abc".partition, "")
attempt("abc".rpartition, "")
attempt("abc".partition, None)
attempt("abc".partition, b"b")
attempt("abc".partition)
attempt("abc".rpartition, 1)
attempt(b"a.b".partition, b".")
attempt(bytearray(b"a.b").rpartition, b".")
attempt(b"a.b".partition, ".")
attempt(b"a.b".partition, b"")

class S(str):
    pass
print([type(p).__name__ for p in S("a.b").partition(".")], type(S("ab").partition("x")[0]).__name__)
