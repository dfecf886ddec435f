for n in (0, 1, 255, 256, 2**31, 2**63, 2**64 - 1, 10**30):
    size = (n.bit_length() + 7) // 8 or 1
    be, le = n.to_bytes(size, "big"), n.to_bytes(size, "little")
    print(n, be.hex(), le.hex(), int.from_bytes(be), int.from_bytes(le, "little") == n, be[::-1] == le, int(be.hex(), 16) == n, bytes.fromhex(be.hex()) == be, int.from_bytes(bytearray(be)) == n, int.from_bytes(list(be)) == n, (-n).to_bytes(size + 1, "big", signed=True).hex())
def varint(n):
    out = bytearray()
    while True:
        b = n & 0x7F
        n >>= 7
        if n: out.append(b | 0x80)
        else:
            out.append(b)
            return bytes(out)
def unvarint(data):
    n = shift = 0
    for b in data:
        n |= (b & 0x7F) << shift
        shift += 7
        if not b & 0x80: return n
    raise ValueError("truncated")
print([varint(n).hex() for n in (0, 1, 127, 128, 300, 2**35, 2**70)], [unvarint(varint(n)) == n for n in (0, 127, 128, 2**63, 2**100)])
try: unvarint(b"\x80\x80")
except ValueError as e: print(e)
def b64(data):
    abc = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)))
        q = [abc[n >> s & 63] for s in (18, 12, 6, 0)]
        out += bytes(q[:len(chunk) + 1]) + b"=" * (3 - len(chunk))
    return bytes(out)
print([b64(s) for s in (b"", b"a", b"ab", b"abc", bytes(range(250, 256)))])
def xor(data, key): return bytes(d ^ key[i % len(key)] for i, d in enumerate(data))
e = xor(b"secret message", b"key")
print(e.hex(), xor(e, b"key"))
def adler(data):
    a, b = 1, 0
    for c in data: a, b = (a + c) % 65521, ((b + a) % 65521)
    return b << 16 | a
def fnv(data):
    h = 0xCBF29CE484222325
    for c in data: h = (h ^ c) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h
print(hex(adler(b"Wikipedia")), hex(fnv(b"hello")), hex(fnv(b"")), hex(fnv(bytes(100))))
def rle(data):
    out, i = bytearray(), 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255: j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)
r = rle(b"aaabccccccd" + b"\0" * 300)
print(r, sum(r[::2]), b"".join(bytes([c]) * n for n, c in zip(r[::2], r[1::2])) == b"aaabccccccd" + b"\0" * 300)
print(bytes(map(int, "1 2 255".split())), bytes(int(h, 16) for h in ("ff", "0a")), "".join(f"{b:08b}" for b in b"\x05\xff"), [b >> 4 for b in b"\xab\xcd"], bytes(reversed(b"abc")), bytes(sorted(b"hello", reverse=True)), sum(b << 8 * i for i, b in enumerate(b"\x01\x02")), bytes.fromhex("0a 0B").hex(" ").upper())
