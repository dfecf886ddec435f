def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = "aé€\U0001F600"
for codec in ("utf-8", "UTF8", "utf_8", "U8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf-8-sig", "utf-7", "unicode_escape", "raw_unicode_escape"):
    print(codec, s.encode(codec), s.encode(codec).decode(codec) == s)
for codec in ("ascii", "latin-1", "iso-8859-1", "cp1252", "iso8859-15", "koi8-r"):
    attempt(s.encode, codec)
    for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
        print(codec, errors, s.encode(codec, errors))
attempt(s.encode, "nope")
attempt(s.encode, "ascii", "nope")
attempt("abc".encode, "ascii", "nope")
attempt(s.encode, 5)
attempt(s.encode, "utf-8", 5)
attempt(s.encode, encoding="utf-8", errors="strict")
attempt("".encode, "nope")
attempt("abc".encode, "rot13")
attempt("abc".encode, "hex")
attempt("a.b".encode, "idna")
attempt("bücher".encode, "punycode")
attempt("x".encode, "utf-8\0")
