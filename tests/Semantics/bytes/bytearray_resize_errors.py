# A bytearray with an exported buffer refuses to change its size, but not its content.
b = bytearray(b"abc")
m = memoryview(b)
for name, f in (("append", lambda: b.append(1)), ("pop", lambda: b.pop()), ("extend", lambda: b.extend(b"x")), ("del", lambda: b.__delitem__(0)), ("grow", lambda: b.__setitem__(slice(0, 1), b"xx")), ("clear", lambda: b.clear()), ("iadd", lambda: b.__iadd__(b"x")), ("imul", lambda: b.__imul__(2)), ("insert", lambda: b.insert(0, 1)), ("remove", lambda: b.remove(97))):
    try:
        f()
        print(name, "fine", b)
    except BufferError as e:
        print(name, e)
b[0] = 120
b[0:2] = b"yz"
b.reverse()
print(b, m.tobytes())
n = m[1:]
m.release()
try:
    b.append(1)
except BufferError as e:
    print(e)
n.release()
b.append(1)
print(b)
try:
    with memoryview(b) as v:
        v2 = v[0:1]
        v.release()
        print(v2.tolist())
        v2.release()
finally:
    print(len(b))
print(b.resize(2), b, b.resize(4), b)
try:
    b.resize(-1)
except ValueError as e:
    print(e)
try:
    b.resize("a")
except TypeError as e:
    print(e)
