def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for s in ("  abc  ", "\t\n abc\r\v\f", "\u3000abc\u2009", "\x1cabc\x1f", "\u200babc\u200b", "", "   ", "xxabcxx", "\xa0abc\x85", "\ufeffabc"):
    print(ascii(s), ascii(s.strip()), ascii(s.lstrip()), ascii(s.rstrip()), ascii(s.strip(None)), ascii(s.strip("x")), ascii(s.strip(" x")))
print("abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "abc".strip(""), "mississippi".strip("ipsm"), "www.example.com".strip("cmowz."), "\U0001F600a\U0001F600".strip("\U0001F600"), "aéa".strip("aé"))
attempt("abc".strip, 1)
attempt("abc".strip, b"a")
attempt("abc".strip, "a", "b")
attempt("abc".lstrip, [])
attempt("abc".rstrip, chars="c")
for s in ("prefix_name", "prefix_", "name", ""):
    print(s.removeprefix("prefix_"), s.removesuffix("name"), s.removeprefix(""), s.removesuffix(""), s.removeprefix("x"))
attempt("abc".removeprefix, 1)
attempt("abc".removesuffix)
attempt("abc".removesuffix, ("c",))
attempt("aaa".removeprefix, "a")
attempt(b"abc".removeprefix, b"a")
attempt(b"abc".removesuffix, "c")
attempt(b" \t\x0b\x85a\x00 ".strip)
