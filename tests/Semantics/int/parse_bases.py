def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text, base in (("ff", 16), ("0xff", 16), ("0XFF", 16), ("0o17", 8), ("17", 8), ("0b101", 2), ("101", 2), ("z", 36), ("Zz", 36),
                   ("0x1f", 0), ("0b11", 0), ("0o7", 0), ("10", 0), ("010", 0), ("0", 0), ("000", 0), ("0_0", 0), ("0x_f", 0),
                   ("0x_f", 16), ("_f", 16), ("f_f", 16), ("0b102", 0), ("8", 8), ("g", 16), ("0x", 16), ("0b1", 16), ("-0x10", 0),
                   ("-0x10", 16), (" +0b1 ", 2), ("1", 1), ("1", 37), ("1", -1), ("", 2), ("0xz", 0), ("1" * 70, 2), ("0b", 0)):
    attempt(int, text, base)
attempt(int, 10, 2)
attempt(int, 10, base=2)
attempt(int, base=2)
attempt(int, "10", base="2")
attempt(int, "10", 2.0)
attempt(int, "10", True)
attempt(int, b"0x1f", 16)
attempt(int, b"0x1f", 2)
attempt(int, "1", 2**70)
attempt(int, "1", 2, 3)
attempt(int, x="1")

class Base:
    def __index__(self):
        return 16
attempt(int, "ff", Base())
