def escape(c, limit=40):
    z = 0j
    for i in range(limit):
        if z.real * z.real + z.imag * z.imag > 4.0:
            return i
        z = z * z + c
    return limit

rows = []
for y in range(-10, 11, 2):
    rows.append("".join(".,:;+*%@#"[min(8, escape(complex(x / 16, y / 10)) // 4)] for x in range(-34, 14, 1)))
print("\n".join(rows))

def roots(n):
    z, w = 1 + 0j, (-1) ** (2 / n)
    out = []
    for _ in range(n):
        out.append(z)
        z *= w
    return out
print(["%.12f %.12f" % (abs(z), abs(z.imag)) for z in roots(6)])
z = 1 + 1j
for _ in range(20):
    z = (z - (z * z * z - 1) / (3 * z * z))
print("%.10f %.10f" % (z.real, z.imag))
total = 0
for k in range(50):
    total += (1 + 1j) ** k / 2 ** k
print("%.9f %.9f" % (total.real, total.imag))
