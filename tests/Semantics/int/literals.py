print(0b1011, 0B11, 0o17, 0O7, 0xDEAD_beef, 0X1f, 1_000_000, 0b_1, 0x_f, 0o_7, 00, 0_0, 1_2_3)
print(0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF, -0x8000000000000000, 9223372036854775807, 9223372036854775808)
print(1 .real, 5 .bit_length(), 1..is_integer(), 0xf.__class__.__name__)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for source in ("0777", "1__0", "1_", "0b2", "0o8", "0xg", "0x", "0b", "0o", "1a", "0_7", "0b1_", "09.5", "012j", "1.__add__", "0xfor x in y",
               "1if 1else 2", "1_000.5_0", "0b12", "0o1_9", "00e1", "1e", "1e+", "5l", "1_e5"):
    syntax(source)
print(09.5, 012j, 00e1, 1_0.0_1, 1e1_0, 07.0)
