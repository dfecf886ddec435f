def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a = b"ab"
print(a + b"c", a * 3, 2 * a, a * 0, a * -1, b"" + bytearray(b"x"), bytearray(b"x") + b"y", type(bytearray(b"x") + b"y").__name__, type(b"y" + bytearray(b"x")).__name__, a + memoryview(b"mv"))
attempt(lambda: a + "c")
attempt(lambda: "c" + a)
attempt(lambda: a + 1)
attempt(lambda: a + [1])
attempt(lambda: a * 1.5)
attempt(lambda: a * b"x")
attempt(lambda: a - b"x")
attempt(lambda: a < "b")
attempt(lambda: a < 1)
attempt(lambda: a == "ab")
attempt(lambda: a == bytearray(b"ab"))
attempt(lambda: bytearray(b"ab") == memoryview(b"ab"))
attempt(lambda: a < bytearray(b"b"))
attempt(lambda: hash(a) == hash(bytes([97, 98])))
attempt(lambda: hash(bytearray()))
attempt(lambda: {a: 1}[b"ab"])
attempt(lambda: {bytearray(b"a"): 1})
attempt(lambda: int(b"12") + float(b"1.5"))
attempt(lambda: bool(b""))
attempt(lambda: bool(b"\0"))
x = b"q"
y = x
x += b"r"
print(x, y)
z = bytearray(b"q")
w = z
z += b"r"
z *= 2
print(z, w, z is w)
z += memoryview(b"!")
try:
    z += "s"
except TypeError as e:
    print(e)
try:
    z += [1]
except TypeError as e:
    print(e)
print(z)
