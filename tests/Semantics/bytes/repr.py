for data in (b"", b"a", bytes(range(0, 32)), bytes(range(126, 134)), b"'", b'"', b"'\"", b"\\x00", b"\\\n"):
    print(data, repr(data), str(data), repr(bytearray(data)), f"{data}", f"{data!r:>20}", [data])
print(str(b"abc"), "%s" % b"x", "{}".format(bytearray(b"y")), ascii(b"\xe9"), repr(bytes(3)), {b"k": bytearray(b"v")})
class B(bytes):
    pass
class A(bytearray):
    pass
print(repr(B(b"x")), repr(A(b"x")), str(A(b"x")), type(B(b"ab")[0:1]).__name__, type(B(b"a") + b"b").__name__, type(A(b"a") + b"b").__name__, type(A(b"ab")[:]).__name__, type(A(b"x").copy()).__name__, type(B(b"x").upper()).__name__)
a = A(b"x")
a.note = 5
print(a.__dict__, a == b"x", isinstance(a, bytearray), B(b"k") == b"k", {B(b"k"): 1}[b"k"])
try:
    format(b"x", "5")
except TypeError as e:
    print(e)
print(format(b"x", ""), bytes.__name__, bytearray.__name__, memoryview.__name__)
