for v in (0.0, -0.0, 1.0, 0.5, -0.75, 0.1, 1e20, 1e-5, 5e-324, 1.7976931348623157e308, 3.25, -2.0**70):
    n, d = v.as_integer_ratio()
    print(v, n if n.bit_length() < 200 else n.bit_length(), d if d.bit_length() < 200 else d.bit_length(), n / d == v)
for v in (1.0, 1.5, -0.0, 1e300, 5e-324, float("inf"), float("nan")):
    print(v, v.is_integer(), v.real, v.imag, v.conjugate())
print((10).is_integer(), True.is_integer())
for v in (float("inf"), float("-inf"), float("nan")):
    try:
        v.as_integer_ratio()
    except Exception as e:
        print(type(e).__name__, e)
print(float.from_number(3), float.from_number(2.5), float.from_number(True))
for bad in ("1", None, 1j):
    try:
        print(float.from_number(bad))
    except TypeError as e:
        print(e)
print(float.__getformat__("double") in ("IEEE, little-endian", "IEEE, big-endian"))
try:
    float.__getformat__("half")
except ValueError as e:
    print(e)
