def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for a in (0, 1, -1, 5, -5, 2**62, -2**62, 2**63, -2**64, 10**25):
    for n in (0, 1, 31, 32, 62, 63, 64, 65, 127):
        print(a, n, a << n, a >> n)
lsh = lambda a, b: a << b
rsh = lambda a, b: a >> b
attempt(lsh, 1, -1)
attempt(rsh, 1, -1)
attempt(lsh, 0, -1)
attempt(rsh, 0, -2**70)
attempt(lsh, 1.0, 1)
attempt(rsh, 1, "1")
attempt(lsh, "a", 1)
attempt(rsh, 12345, 2**70)
attempt(rsh, -12345, 2**70)
attempt(lsh, 0, 2**70)
attempt(lsh, True, True)
attempt(rsh, True, False)
print(type(True << True).__name__, type(True >> 0).__name__)
print(-1 >> 1000, 1 >> 1000, -2**200 >> 199, -2**200 - 1 >> 199)
n = 1
for i in range(130):
    n <<= 1
print(n)
n = -n
n >>= 128
print(n)
