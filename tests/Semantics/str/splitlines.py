tests = ["a\nb\rc\r\nd", "a\n\nb", "\n", "", "a\n", "a\vb\fc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a\x1fb", "no end", "\r\n\r\n", "\n\r", "x\U0001F600\ny"]
for s in tests:
    print(ascii(s), ascii(s.splitlines()), ascii(s.splitlines(True)), "".join(s.splitlines(keepends=True)) == s)
print(b"a\nb\rc\r\nd\x0be\x85f".splitlines(), b"a\n\n".splitlines(True), b"".splitlines())
for args in ((1, 2), ("x",), (None,)):
    try:
        print("a\nb".splitlines(*args))
    except TypeError as e:
        print(e)
try:
    "a".splitlines(keep=True)
except TypeError as e:
    print(e)
print("a\nb\n".split("\n"), "a\nb\n".splitlines(), "".split("\n"), "".splitlines())
