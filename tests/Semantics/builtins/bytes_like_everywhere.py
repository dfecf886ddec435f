data = [b"abc", bytearray(b"abc"), memoryview(b"abc"), memoryview(b"xabcx")[1:4]]
for d in data:
    print(type(d).__name__, bytes(d), list(d), len(d), d[0], d == b"abc", b"abc" == d, 97 in d, bytes(d[1:]), sum(d), max(d), sorted(d), int.from_bytes(d, "big"), b"-".join([d, d]), b"xabcx".find(d), b"xabcx".count(d), d.hex(), b"%s|%b" % (d, d), b"" + d if not isinstance(d, memoryview) else bytes(d), [*d], bytearray(d), bytes(reversed(d)), b"abcabc".startswith(bytes(d)), d[::-1] == b"cba", hash(d) == hash(b"abc") if not isinstance(d, bytearray) else "unhashable", str(d, "ascii"))
import io, array
a = array.array("B", b"abc")
print(bytes(a), bytearray(a), b"".join([a]), memoryview(a).tolist(), int.from_bytes(a, "little"), b"abc" == a, a == array.array("B", [97, 98, 99]), b"x" + a)
f = io.BytesIO()
print([f.write(d) for d in data], f.getvalue())
buf = bytearray(6)
f.seek(0)
print(f.readinto(buf), buf, f.readinto(memoryview(buf)[3:]), buf)
for d in ("abc", 5, None, [97], (97, 98), range(3)):
    for fn in (lambda: b"" + d, lambda: b"a".join([d]), lambda: b"abc".find(d), lambda: memoryview(d), lambda: bytes(d), lambda: int.from_bytes(d, "big"), lambda: b"%s" % d, lambda: bytearray(b"x").extend(d), lambda: io.BytesIO(d).read(), lambda: b"abc".startswith(d), lambda: b"a" < d, lambda: d in b"abc", lambda: b"a".replace(d, b""), lambda: b"a".strip(d)):
        try: print(repr(fn()), end=";")
        except (TypeError, ValueError) as e: print(e, end=";")
    print()
b = bytearray(b"hello")
m = memoryview(b)
m[0:2] = b"HE"
m[-1] = ord("O")
print(b, m.tobytes(), m[1:3].obj is b)
b[1:3] = m[3:5]
print(b)
print(b.translate(bytes.maketrans(b"lO", b"01")), b.decode(), str(m, "ascii"), bytes(m).decode(), m.tolist() == list(b), b.find(m[1:2]), b.split(memoryview(b"l")[:1]))
