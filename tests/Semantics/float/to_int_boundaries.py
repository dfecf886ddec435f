for v in (2.0**31, -2.0**31, 2.0**53, 2.0**62, 2.0**63, -2.0**63, 2.0**63 - 1024, -2.0**63 - 2048, 2.0**64, 1e19, -1e19, 9.223372036854775e18, 1e300):
    i = int(v)
    print(repr(v), i, float(i) == v, i == v, v // 1 == v, round(v) == i)
import math
print(math.floor(1e20), math.ceil(-1e20), math.trunc(1e19), math.floor(-0.5), math.ceil(0.5), math.floor(2.0**63), math.floor(4503599627370495.5), math.ceil(4503599627370495.5))
total = 0
for v in (0.9, 1.1, -0.9, -1.1):
    total = total * 10 + int(v)
    print(int(v), round(v), math.floor(v), math.ceil(v), v // 1)
print(total, 1e15 + 0.3, int(1e15 + 0.3), 123456789.987654321, int(-123456789.99))
print([i // 0.5 for i in range(5)], [int(i * 0.1 * 10) for i in range(11)], [i for i in range(20) if int(i / 10 * 10) != i])
