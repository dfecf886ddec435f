def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

values = [0, -1, True, 1.5, -0.0, 1e300, float("inf"), float("nan"), 2j, "", "5", "-5.5", "1e3", " 7 ", "abc", "0x1f", "inf", "1+2j", b"5", b"x", bytearray(b"6"), None, [], [1], (), (1, 2), {}, {1: 2}, {3}, range(3), ..., int, 2**70, "1_000", "٣"]
for t in (int, float, complex, str, bool, bytes, list, tuple, set, dict, bytearray, frozenset):
    print(t.__name__)
    for v in values:
        try:
            r = t(v)
            r = sorted(r, key=repr) if isinstance(r, (set, frozenset)) else r
            print("  ", repr(v)[:20], "->", repr(r)[:40], end=";")
        except Exception as e:
            if len(str(e)) < 90: print("  ", repr(v)[:20], "!!", type(e).__name__, e, end=";")
            else: print("  ", repr(v)[:20], "!!", type(e).__name__, end=";")
    print()
