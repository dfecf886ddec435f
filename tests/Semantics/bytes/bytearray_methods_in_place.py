b = bytearray(b"abcabc")
alias = b
b += b"x"; b *= 2
print(alias is b, b)
c = b + b"y"
print(c is b, type(c).__name__, type(b"q" + b).__name__, b.upper() is b, type(b.split(b"c")[0]).__name__, b.replace(b"a", b"AA"), b)
b.reverse(); print(b)
b[:] = b"new"; print(b, alias)
b[1:1] = b"--"; print(b)
b[::2] = b"XYZ"; print(b)
del b[::2]; print(b)
b.extend(iter([65, 66])); b.extend(x for x in b"cd"); b.extend(b); print(b)
print(b.pop(), b.pop(0), b.pop(-2), b.insert(1, 0x21), b, b.count(b"A"), b.index(66), b.find(b"zz"), b.remove(0x21), b)
b.clear(); print(b, len(b), bool(b), b == b"", b.copy())
for n in range(5): b.append(n * 50)
print(b, list(b), b.hex(), b.isascii(), sum(b), b[-1], b[1:3], type(b[1:3]).__name__, type(b[0]).__name__, b.copy() is b, b.copy() == b)
s = bytearray(b"a,b,,c")
print(s.split(b","), s.rsplit(b",", 1), s.partition(b","), s.strip(b"ac"), s.translate(None, b","), s.join([b"1", b"2"]), s.startswith(b"a"), s.endswith((b"z", b"c")), s.splitlines(), s.center(10, b"*"), s.find(b","), s.decode(), s.title(), s.removeprefix(b"a,"), b"," in s, 44 in s, bytearray(b"%d") % 5, s * 0, s[10:], s[::-1])
def grow(n):
    x = bytearray()
    for i in range(n):
        x.append(i % 256)
        if len(x) > 10: del x[:5]
    return bytes(x)
print(grow(100), grow(3))
def bits(n):
    x = bytearray(n // 8 + 1)
    for i in range(0, n, 3): x[i >> 3] |= 1 << (i & 7)
    return x.hex(), sum(c.bit_count() for c in x)
print(bits(40))
x = bytearray(3)
x[0], x[1] = x[1] + 5, 255
try: x[2] = x[1] + 1
except ValueError as e: print(e, x)
x[2] += 7
x[0] ^= 0xFF
x[1] >>= 1
print(x, list(x))
class A(bytearray):
    def __init__(self, *a): super().__init__(*a); self.log = []
    def append(self, v): self.log.append(v); super().append(v)
a = A(b"q"); a.append(65); a.extend(b"z"); a += b"!"
print(a, a.log, type(a).__name__, type(a + b"").__name__, type(a[:]).__name__)
