def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = "hello world"
for p in ("hello", "world", "", "hello world!", ("x", "he"), ("ld", "x"), (), ("",)):
    print(p, s.startswith(p), s.endswith(p), s.startswith(p, 6), s.endswith(p, 0, 5), s.startswith(p, 11), s.startswith(p, 12), s.endswith(p, 12), s.endswith(p, -3), s.startswith(p, 0, 3))
print("".startswith(""), "".endswith(""), "".startswith("", 1), "a\U0001F600".endswith("\U0001F600"), "a\U0001F600".endswith("\ude00"), "abc".startswith("b", 1), "abc".startswith("b", -2), "abc".startswith("c", None, None))
attempt(s.startswith)
attempt(s.startswith, 1)
attempt(s.startswith, ["h"])
attempt(s.startswith, ("x", 1))
attempt(s.startswith, ("h", 1))
attempt(s.endswith, b"d")
attempt(s.endswith, ("x", None))
attempt(s.startswith, "h", "a")
attempt(s.startswith, "h", 0, 1, 2)
attempt(b"abc".startswith, b"a")
attempt(b"abc".startswith, "a")
attempt(b"abc".startswith, (b"x", b"a"))
attempt(b"abc".endswith, (b"x", "c"))
attempt(bytearray(b"abc").endswith, bytearray(b"bc"))
