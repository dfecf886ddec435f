for v in (0, 7, -7, 255, -255, 123456789, -10**15, 2**64, 10**30):
    for spec in ("", "d", "5", "<5", ">5", "^5", "=5", "05", "+", " ", "+05", "x", "#x", "#X", "o", "#o", "b", "#b", ",", "_", "_x", "_b", "+,", "015,", "*=+12", "e", ".2e", "f", ".0f", "g", ".3g", "%", ".0%", "n", "#010x", "<#8x", "^+9"):
        print(format(v, spec), end="|")
    print()
for spec in ("5.2", ".2d", "s", "5s", ",x", ",b", ",c", "_c", "+c", "#c", ",n", "_n", "z", "zd", "dd", "5d5", "x5", "#", "0", "00", "000", "-", "--5", "++", "=+", "<+5", "+<5", "5<+", "10,d", "1,0", ",5", "_,", ",_", "c"):
    try: print(repr(spec), repr(format(65, spec)), end="; ")
    except Exception as e: print(repr(spec), type(e).__name__, e, end="; ")
print()
for v, spec in ((0, "c"), (0x10FFFF, "c"), (0x110000, "c"), (-1, "c"), (8364, "3c"), (8364, "<3c"), (65, "03c"), (True, ""), (True, "d"), (True, "x"), (False, "5"), (True, "s"), (True, "c"), (2**1000, ".3e"), (10**400, "e"), (10**400, "g"), (-10**400, "%")):
    try: print(ascii(format(v, spec)))
    except Exception as e: print(type(e).__name__, e)
