def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -5, "" * 100 == "", "é" * 2, "\U0001F600" * 2, "a" * True, False * "a" == "")
attempt(lambda: "a" * 1.0)
attempt(lambda: "a" * "b")
attempt(lambda: "a" * None)
attempt(lambda: "ab" * 2**70)
attempt(lambda: "a" + 1)
attempt(lambda: 1 + "a")
attempt(lambda: "a" + b"b")
attempt(lambda: "a" + None)
attempt(lambda: ["a"] + "b")
attempt(lambda: "a" % 1)
attempt(lambda: -"a")
s = ""
for i in range(10):
    s += chr(97 + i)
    t = s
print(s, t is s)
u = s
u += "!"
print(s, u)
s *= 2
print(s)
print("a" "b" 'c' """d""", ("x"
    "y"), "a" + "b" * 2 + "c", len("ab" * 1000), ("ab" * 1000)[999:1003], ("x" * 50).count("x"))
lines = []
acc = "start"
for piece in ("é", "\U0001F600", "a"):
    acc = acc + piece
    lines.append((len(acc), ascii(acc)))
print(lines)
