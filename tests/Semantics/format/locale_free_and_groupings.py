for v in (0, 12, 123, 1234, 12345, 123456, 1234567, -1234, -123456, 10**12):
    print(f"{v:,}|{v:_}|{v:12,}|{v:012,}|{v:+,}|{v:_x}|{v:_b}|{v:_o}|{v:n}|{v:,.2f}|{v:_.1f}|{v:,e}|{v:,%}|{v:,g}")
for w in range(1, 16):
    print(f"{1234:0{w},}", f"{1234:0{w}_}", f"{-1234:0{w},}", f"{1234:{w},}|", f"{0xABCDE:0{w}_x}", f"{1234.5:0{w},.1f}", end=" ; ")
print()
print(f"{1e6:,}", f"{1e20:,}", f"{123456.789:,}", f"{1e-7:,}", f"{float('inf'):,}", f"{0.5:,}", f"{1234567.125:,.3f}", f"{1234567.125:_.3f}")
for spec in (".2,f", "._f", ".,f", ".3_f", ".10,f", ",.4,f", "_.6_f", ".,", "._", ".4,e", ".6_g", ".,%", ".,d"):
    try: print(spec, format(1234567.12345678, spec))
    except ValueError as e: print(spec, e)
from decimal import Decimal
print(format(Decimal("1234567.891"), ","), format(Decimal("1234567.891"), "_.1f"), format(Decimal("-1234567"), "015,"), format(Decimal("1E+10"), ","))
from fractions import Fraction
print(format(Fraction(1234567, 1), ","), format(Fraction(22, 7), ".3f"), format(Fraction(1, 3), "_.5f"), format(Fraction(10**9, 3), ",.2f"), format(Fraction(3, 4)), format(Fraction(5, 1), "#"))
for bad in ("x", "d", "5.2q"):
    try: print(format(Fraction(1, 2), bad))
    except ValueError as e: print(e)
print(f"{1+2j:,}", f"{123456+2j:,.1f}", f"{True:,}", f"{10**40:,}", f"{2**70:_x}", f"{-2**70:_b}"[:20])
