# The 64-bit boundary must be invisible.
edges = [0, 1, -1, 2**30, 2**31, -2**31, 2**32, 2**62, -2**62, 2**63 - 1, -2**63, 2**63, 2**64 - 1, 2**64]
for a in edges:
    print(a, a + 1, a - 1, -a, ~a, abs(a), +a)
for a in edges:
    print([a * b for b in (2, -1, 3037000500, 2**32 + 1, -2**63)])
for a in edges:
    print([a + b for b in edges[-5:]], [a - b for b in edges[-5:]])

total = 1
for i in range(1, 41):
    total *= i
print(total)
for i in range(40, 0, -1):
    total //= i
print(total)
x = 2**63 - 3
for _ in range(6):
    x += 1
    print(x, end=" ")
print()
for _ in range(6):
    x -= 1
    print(x, end=" ")
print()
print(type(x + 0.0).__name__, 2**63 - 1 + 1 - 1 == 2**63 - 1)
