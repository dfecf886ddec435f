class Temp:
    def __init__(self, c): self.c = c
    def __format__(self, spec):
        if not spec: return f"{self.c}C"
        if spec[-1] == "F": return format(self.c * 9 / 5 + 32, spec[:-1] or ".1f") + "F"
        if spec == "raise": raise ValueError("asked to")
        return format(self.c, spec)
t = Temp(21.55)
print(f"{t} {t:F} {t:.0fF} {t:8.2f}| {t!r:.5} {t!s:.5}".replace("<__ma", "<repr"), "{:F}".format(t), format(t, "e"))
for s in ("raise", "q", "d"):
    try: format(t, s)
    except ValueError as e: print(e)
class NoStr: pass
class OnlyRepr:
    def __repr__(self): return "OR"
class IntLike(int):
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
class IntFmt(int):
    def __format__(self, s): return f"fmt<{s}>"
class StrLike(str):
    def __str__(self): return "S!"
class FloatLike(float):
    def __repr__(self): return "fr!"
print(f"{OnlyRepr()} {OnlyRepr()!s:>4} {IntLike(5)} {IntLike(5):d} {IntLike(5):4} {IntLike(5)!s} {IntLike(5)!r} {IntFmt(5)} {IntFmt(5):x} {StrLike('q')} {StrLike('q'):3}| {FloatLike(1.5)} {FloatLike(1.5):.1f} {FloatLike(1.5)!s}", "%s %d %s %s %f" % (IntLike(5), IntLike(5), StrLike("q"), FloatLike(1.5), FloatLike(2)), "{} {:d}".format(IntLike(5), IntLike(5)), str(IntLike(5)), str(FloatLike(2.5)), str([IntLike(1), StrLike("z"), FloatLike(0.5)]))
for o, s in ((OnlyRepr(), ">5"), (None, "x"), ([], "5"), ({}, ">"), ((), "s"), (object, "5"), (len, "3"), (range(3), "d"), (set(), "1"), (b"x", "5"), (bytearray(), "5"), (NotImplemented, "5"), (..., "5"), (lambda: 0, "5"), (type, "s"), (ValueError("x"), "5"), (1j, "d"), (slice(1), "5"), (memoryview(b""), "5"), (iter([]), "5")):
    try: print(format(o, s))
    except (TypeError, ValueError) as e: print(type(e).__name__, str(e).split(" at 0x")[0])
print(format([1], ""), format(None), format((1, "a")), format({}), format(len)[:9], format(b"x"), "{}".format([]), f"{()}", f"{ValueError('x')}")
class Bad1:
    def __format__(self): return "x"
class Bad2:
    __format__ = None
class Bad3:
    def __format__(self, s): return None
class Bad4:
    __format__ = "abc"
for c in (Bad1, Bad2, Bad3, Bad4):
    for f in (lambda: format(c()), lambda: f"{c()}", lambda: "{}".format(c())):
        try: print(f())
        except TypeError as e: print(e)
from datetime import date, timedelta
from decimal import Decimal
print(f"{date(2024, 3, 1):%d/%m/%y}", f"{date(2024, 3, 1)}", f"{Decimal('3.14159'):.2f}", f"{Decimal('1234567.8'):,}", f"{Decimal('0.00001')}", f"{Decimal('NaN'):>6}", f"{timedelta(days=1, seconds=5)}")
