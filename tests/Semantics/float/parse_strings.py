def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("1", "1.5", "-1.5", "+.5", "5.", "1e3", "1E-3", "1e+3", " 2.5\n", "1_000.5", "1_0e1_0", "inf", "-Infinity", "+iNf", "nan", "-NAN",
             "0x10", "1e400", "-1e400", "1e-400", "", " ", ".", "e5", "1e", "1e+", "1_", "_1", "1__0", "1._5", "1_.5", "1 2", "infin", "nan1", "१.५",
             "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308",
             "9007199254740993", "9007199254740992.99999999999999999999999", "0." + "0" * 400 + "1", "1" * 310, "123456789" * 30 + "e-260", "\x001", "1\x00"):
    attempt(float, text)
for other in (b"1.5", bytearray(b"2"), b"x", None, [], 1j, 10**400, True, object):
    attempt(float, other)
attempt(float)
attempt(float, 1, 2)
attempt(float, x=1)
