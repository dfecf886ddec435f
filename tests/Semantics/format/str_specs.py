for s in ("", "a", "hello", "é日本", "\U0001F600x"):
    for spec in ("", "s", "10", "<10", ">10", "^10", "*^11", ".3", "10.3", ".0", "0", "010", "é>6", "\U0001F600<6", "{<4", "^", "2", ".100", "s<8s", "3s"):
        try: print(ascii(format(s, spec)), end=" ")
        except ValueError as e: print(e, end=" ")
    print()
for spec in ("d", "f", "x", "+", "-", " ", "=10", "=", ",", "_", "#", "z", "%", "c", "10d", "+10", "#s", ",s", ".", ".s", "5.", "..5", "1.2.3", "5 ", " 5", "ss", "1s2", "99999999999999999999", ".99999999999999999999", "<", "<<", "<<5", "<5<", "\x005", "n", "r"):
    try: print(repr(spec), repr(format("abc", spec))[:40])
    except Exception as e: print(repr(spec), type(e).__name__, e)
class S(str): pass
print(format(S("sub"), ">6"), "{:>6}".format(S("sub")), f"{S('sub'):>6}", "%6s" % S("sub"), format("abc"), "abc".__format__(""), "abc".__format__("5") + "|")
print("{:<5}|{:>5}|{:^5}|{:^4}|{:^6}|".format("ab", "ab", "ab", "abc", "abc"), "{:05}".format("ab"), "{:0<5}".format("ab"), "{:.2}".format("abc"), "{!r:6}|".format("a"), "{0:{1}}|".format("a", 3), "{:{}{}{}}".format("a", "*", "^", 5))
