def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

n = 1234567
for spec in ("", "d", "n", "b", "o", "x", "X", "#b", "#o", "#x", "#X", ",", "_", "_x", "_b", "#_X", "+", " ", "-", "10", "<10", ">10",
             "^10", "=10", "*^11", "010", "+010", "+,", "020,", "#012x", "e", ".2e", "f", ".3f", "g", "%", ".1%", "c", "08b", "x<+12,"):
    try:
        print(repr(spec), repr(format(n, spec)), repr(format(-n, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
for spec in (".2", ".2d", "s", "z", ",x", "_c", "+c", "#c", ",,", ",_", "_,", "q", "10.", "zd", "y", " +", "{}", ",n", ".d", "1_0", "lo"):
    attempt(format, 65, spec)
attempt(format, 65, "c")
attempt(format, 0x1F600, "c")
attempt(format, -1, "c")
attempt(format, 0x110000, "c")
attempt(format, 2**70, "c")
attempt(format, 10**30, ",")
attempt(format, 10**30, "_x")
attempt(format, True, "d")
attempt(format, True, "")
attempt(format, True, "5")
attempt(format, 10**400, "f")
attempt(format, 0, "+")
attempt(format, 3, "=+5")
attempt(format, 3, "99999999999999999999d")
