values = [0, 1, -1, 6, -6, 0xFF, -0x100, 2**63, -2**63, 2**64 - 1, -2**65, 10**20, -10**20]
for a in values:
    for b in values:
        print(a & b, a | b, a ^ b)
print([~v for v in values])
print(True & False, True | False, True ^ True, ~0, True & 1, 1 | False)
print(type(True & True).__name__, type(True & 1).__name__, type(True ^ True).__name__)

for op in (lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b):
    for b in (1.0, "x", None):
        try:
            print(op(3, b))
        except TypeError as e:
            print(e)
try:
    ~1.5
except TypeError as e:
    print(e)
x = 0b1100
x &= 0b0110
print(bin(x))
x |= 2**70
print(hex(x))
x ^= 2**70 + 1
print(x)
