def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for w in (-1, 0, 3, 4, 5, 6, 9):
    print(w, "abc".ljust(w) + "|", "abc".rjust(w) + "|", "abc".center(w) + "|", "ab".center(w, "*") + "|", "abc".zfill(w), "-5".zfill(w), "+x".zfill(w), "".zfill(w) + "|", "--1".zfill(w))
print("é".center(4, "\U0001F600"), len("é".center(4, "\U0001F600")), "a".ljust(3, "é"), "a".rjust(True), "日本".center(6, "."))
attempt("a".center)
attempt("a".center, "5")
attempt("a".center, 5, "")
attempt("a".center, 5, "ab")
attempt("a".ljust, 5, 1)
attempt("a".rjust, 5.0)
attempt("a".zfill, "5")
attempt("a".center, 5, fillchar="x")
attempt("a".ljust, 2**70)
attempt(b"ab".center, 6, b"*")
attempt(b"ab".center, 6, "*")
attempt(b"ab".ljust, 6, b"**")
attempt(b"-5".zfill, 5)
for s in ("a\tb", "\t", "ab\tc\td", "a\nb\tc", "abcdefgh\ti", "a\r\tb", "é\tx", "\U0001F600\tx"):
    print(repr(s.expandtabs()), repr(s.expandtabs(4)), repr(s.expandtabs(0)), repr(s.expandtabs(-3)), repr(s.expandtabs(tabsize=1)))
attempt("a\tb".expandtabs, "x")
attempt("a".expandtabs, 1, 2)
