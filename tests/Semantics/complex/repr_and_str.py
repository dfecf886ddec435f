inf, nan = float("inf"), float("nan")
for re in (0.0, -0.0, 1.0, -1.5, 1e20, inf, nan):
    for im in (0.0, -0.0, 2.0, -0.25, 1e-7, -inf, nan):
        print(repr(complex(re, im)), end=" ")
    print()
print(1j, -1j, 0j, -0j, 1 + 0j, -(1 + 0j), 1 - 0j, str(2j), [1j], (3j,), {1j: 2j}, 1_0.5j, 1e3J, 0xf + 1j)
print(f"{1+2j}", f"{1+2j!r}", f"{1+2j:.2f}", f"{1+2j:>12}", f"{1+2j:e}", f"{1+2j:+}", f"{0j:g}", f"{1.5+2j:.3}", f"{1234567+2j:,}", f"{1+2j:<10.1f}|", f"{-1-2j: }")
for spec in ("d", "010", "=10", "%", "s", "x", "q"):
    try:
        print(format(1 + 2j, spec))
    except ValueError as e:
        print(e)
print("%s %r" % (1j, 2j))
for fmt in ("%f", "%d", "%x"):
    try:
        print(fmt % 1j)
    except TypeError as e:
        print(e)
