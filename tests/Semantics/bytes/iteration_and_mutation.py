b = bytearray(b"abc")
out = []
for x in b:
    out.append(x)
    if len(b) < 6:
        b.append(x + 3)
print(out, b)
it = iter(b"xyz")
print(type(it).__name__, next(it), it.__length_hint__(), list(it), type(iter(bytearray())).__name__)
print(list(reversed(b"abc")), bytes(reversed(b"abc")), list(enumerate(b"ab")), dict(zip(b"ab", b"cd")), [chr(c) for c in b"hi"], bytes(c ^ 0x20 for c in b"hElLo"), bytes(sorted(b"hello")), bytes(map(lambda c: c + 1, b"HAL")))
first, *rest = b"\x01\x02\x03"
print(first, rest, [*b"ab"], {*b"aab"} == {97, 98}, (*b"a",), set(b"banana") == {97, 98, 110})
total = 0
for byte in bytes(range(256)):
    total = (total * 33 + byte) & 0xFFFFFFFF
print(total)
def crc(data):
    c = 0xFFFFFFFF
    for byte in data:
        c ^= byte
        for _ in range(8):
            c = (c >> 1) ^ (0xEDB88320 & -(c & 1))
    return c ^ 0xFFFFFFFF
print(hex(crc(b"123456789")), hex(crc(b"")), hex(crc(bytearray(b"hello"))), hex(crc(memoryview(b"hello"))))
try:
    a, b = b"abc"
except ValueError as e:
    print(e)
try:
    next(iter(b""))
except StopIteration as e:
    print("stop", e.value)
