data = bytearray(b"0123456789")
m = memoryview(data)
for s in (slice(2, 5), slice(None, None, -1), slice(None, None, 3), slice(-3, None), slice(5, 2), slice(8, 100), slice(7, 1, -2)):
    v = m[s]
    print(s, bytes(v), len(v), v.strides, v.contiguous, v.nbytes)
m[2:4] = b"AB"
m[::5] = b"XY"
m[::-1][0] = 90
print(data)
m[1:4] = m[6:9]
print(data, m[3:6].tolist(), m[1:][1:][0], m[2:5][::-1].tobytes())
m[0:3], m[3:6] = bytes(m[3:6]), bytes(m[0:3])
print(data)
for f in (lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.__setitem__(slice(0, 2), "ab"), lambda: m.__setitem__(0, 300), lambda: m.__setitem__(0, 1.5), lambda: m.__setitem__(slice(0, 2), [1, 2]), lambda: m.__delitem__(0), lambda: m.append(1), lambda: memoryview(b"ro").__setitem__(0, 1), lambda: m[0:2:0], lambda: m["x"], lambda: m[10], lambda: m.cast("H")[::2].cast("B"), lambda: memoryview(memoryview(b"ab"))[0], lambda: m.toreadonly().__setitem__(0, 1), lambda: m[3.0]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
h = m.cast("H")
h[0] = 0x4142
print(data, h[0] == 0x4142, h.tolist()[1] == int.from_bytes(data[2:4], "little"), list(h[1:2]) == [h[1]], len(h), h.itemsize)
print([x for x in m[:3]], list(reversed(m[:3])), sum(m[:2]), 65 in m, max(m), sorted(m[:4]), bytes(m[:2]) + b"!", b"".join([m[:2], m[2:4]]), int.from_bytes(m[:2], "big") == data[0] * 256 + data[1])
def total(view):
    t = 0
    for b in view: t += b
    return t
print(total(m), total(m[::2]) + total(m[1::2]) == total(m), total(data), total(bytes(m)))
copy = m.tobytes()
data[0] = 33
print(copy[0] != 33, m[0], bytes(m[:1]))
with memoryview(data) as w, w[2:4] as x: x[0] = 64
print(data)
try: x[0]
except ValueError as e: print(e)
