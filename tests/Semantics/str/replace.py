def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = "one two one two one"
print(s.replace("one", "1"), "|", s.replace("one", "1", 2), "|", s.replace("one", "1", 0), "|", s.replace("one", "", -1), "|", s.replace("x", "y"), "|", s.replace("one", "oneone", 1))
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "-"), "".replace("", "-", 0), "".replace("a", "b"), "abc".replace("b", ""), "aaa".replace("aa", "b"), "aaaa".replace("aa", "a"), "abc".replace("", "", 5))
print("a\U0001F600b".replace("\U0001F600", "é"), "aéb".replace("é", "\U0001F600"), "ééé".replace("é", "e", 2), "a\U0001F600".replace("", "."))
print("abc".replace("b", "B", count=1), "abab".replace("a", "x", count=1))
attempt("abc".replace, "a")
attempt("abc".replace, "a", 1)
attempt("abc".replace, 1, "a")
attempt("abc".replace, "a", "b", "c")
attempt("abc".replace, "a", "b", 1.5)
attempt("abc".replace, "a", "b", None)
attempt("abc".replace, old="a", new="b")
attempt(b"abcabc".replace, b"b", b"--", 1)
attempt(b"abc".replace, "b", b"x")
attempt(bytearray(b"aaa").replace, b"", b".")
