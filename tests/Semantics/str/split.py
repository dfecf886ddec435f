def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for s in ("a b c", "  a  b  ", "", "   ", "a\tb\nc\r\nd", "a\x1cb\x85c\u2003d\u3000e", "abc"):
    print(repr(s), s.split(), s.split(None, 1), s.rsplit(None, 1), s.split(None, 0), s.rsplit(None, 0), s.split(" "), s.rsplit(" ", 1))
for s in ("a,b,,c,", ",", "", ",,"):
    for n in (-1, 0, 1, 2, 100):
        print(repr(s), n, s.split(",", n), s.rsplit(",", n))
print("a--b---c".split("--"), "a--b---c".rsplit("--"), "aaa".split("aa"), "aaa".rsplit("aa"), "abcbd".split("b", maxsplit=1), "abcbd".rsplit(maxsplit=0))
print("x\U0001F600y\U0001F600z".split("\U0001F600"), "éaéb".split("é"), "a\u0300b".split("\u0300"))
attempt("abc".split, "")
attempt("abc".rsplit, "")
attempt("abc".split, 1)
attempt("abc".split, b"b")
attempt("abc".split, None, "x")
attempt("abc".split, "b", 1, 2)
attempt("abc".split, sep="b", maxsplit=1)
attempt("abc".split, sep=None)
attempt("abc".split, separator="b")
attempt("a b".split, maxsplit=2**70)
