def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for spec in ("d", "x", "s", "c", "b", ".f", "f.", ".-1f", "2.3.4f", "q", ",_f", "_,f", ",,f", "ff", "+-f", "1e", "#", "=", "<", "0", "00", "z", ",", "_",
             ".1d", ".99999999999f", "10.2q", "{", "!", "é", "\x00", ".,f", "._f", ".3,f", ".6_f", "._", ".5,"):
    attempt(format, 1234.56789, spec)
attempt(format, 1.0, None)
attempt(format, 1.0, 5)
attempt(lambda: f"{1.5:d}")
attempt(lambda: "{:x}".format(1.5))
attempt(lambda: "%x" % 1.5)
attempt(lambda: "%d" % 1.5)
attempt(lambda: "%d" % float("nan"))
attempt(lambda: "%d" % float("inf"))
attempt(lambda: "%c" % 1.5)
attempt(lambda: "%f" % "a")
attempt(lambda: "%i" % -1.99)
attempt(lambda: "%.3f|%10.2e|%-10g|%+f|% f|%010.3f|%#.0f" % (1.0005, 12345.678, 0.0001, 1.0, 1.0, -3.14159, 5.0))
