def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in (0.0, -0.0, 1.0, -1.5, 0.1, 3.141592653589793, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 1/3, 1024.0):
    print(v, v.hex(), float.fromhex(v.hex()) == v)
for text in ("0x1.8p1", "1.8p1", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x.8p0", "0x1.p3", " 0X1P+4 ", "-0x10", "ff", "inf", "-nan", "Infinity", "0x1p1024", "-0x1p5000",
             "0x1.fffffffffffff7p1023", "0x1.fffffffffffff8p1023", "0x1.00000000000008p0", "0x1.000000000000080001p0", "0x0p99999999999", "", "0x", "0xp1", "1.2.3", "g", "1p", "0x1 p1", "- 1"):
    attempt(float.fromhex, text)
attempt(float.fromhex, 5)
attempt(float.fromhex)

class F(float):
    pass
print(type(F.fromhex("0x1p0")).__name__)
