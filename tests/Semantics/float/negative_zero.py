z = -0.0
print(z, 0.0 - 0.0, z + 0, z - 0, z * 1, 0 * -1.0, -0.0 + 0.0, -(0.0), 0.0 * -5, -5 * 0.0, abs(z), z ** 1, z ** 3, z ** 2)
print(1e-320 * -1e-10, -5e-324 / 2, round(-0.3), round(-0.3, 0), round(-0.04, 1), int(z), float("-0"), float("-0.0e5"), str(z), repr(z))
print("%g" % z, "%f" % z, "%.0f" % -0.4, format(z, "z"), format(-0.4, "z.0f"), format(z, "+"))
print(complex(z, z), -0j, complex(0, z), -(0j), 0j * -1)
print(z == 0, z < 0, 0 in [z], {z, 0.0}, {0: "a", z: "b"}, max(z, 0.0), max(0.0, z), min(0, z), sorted([0.0, z]), sum([z]), sum([z], z), sum([]))
print(z // 1, z % 1, divmod(z, 1), 0.0 // -1, 0 // -1.0, -0.0 % -1, 1 % -1.0, -1 % 1.0)
import math
print(math.copysign(1, z), math.atan2(z, -1), math.atan2(0.0, -1), math.sqrt(z), math.floor(z), math.ceil(-0.5), math.trunc(-0.5), math.fmod(-4, 2))
