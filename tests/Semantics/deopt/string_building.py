"""Concatenation in loops: += on a str with several owners, wide characters arriving late, wrong types, bytes."""


def build(parts):
    text = ""
    for part in parts:
        text += part
    return text


ascii_parts = ["ab", "c"] * 1000
print(len(build(ascii_parts)), build(ascii_parts)[-3:])
wide = build(ascii_parts + ["\u00e9", "\u4e2d", "\U0001f600"])
print(len(wide), wide[-3:], [ord(c) for c in wide[-3:]], wide.encode()[-9:])
for bad in (5, None, b"x", ["y"]):
    try:
        build(ascii_parts + [bad])
    except TypeError as error:
        print(error)


def aliased(n):
    text = ""
    kept = []
    for i in range(n):
        text += "x"
        if i % 500 == 0:
            kept.append(text)
        if i % 500 == 1:
            other = text
            other += "y"
            kept.append(other[-2:])
    return len(text), [part if len(part) < 5 else len(part) for part in kept]


print(aliased(2000))


class Buffer:
    def __init__(self):
        self.text = ""
        self.data = b""

    def add(self, text, data):
        self.text += text
        self.data += data


buffer = Buffer()
for i in range(1500):
    buffer.add(chr(65 + i % 26), bytes([i % 256]))
print(len(buffer.text), buffer.text[-3:], len(buffer.data), buffer.data[-2:])
try:
    buffer.add("x", "y")
except TypeError as error:
    print(error, len(buffer.text))


def indexing(text, n):
    out = []
    for i in range(n):
        out.append(text[i % len(text)] + text[-1])
    return "".join(out[-4:])


print(indexing("abc", 2000), indexing("a\u4e2d\U0001f600", 2000), indexing("\ud800x", 10).encode("utf-8", "replace"))
data = bytearray()
for i in range(2000):
    data += b"z" if i % 2 else bytearray(b"yy")
    data[0] = i % 256
print(len(data), data[0], sum(data), "-".join(map(str, range(5))), "ab" "cd" * 2, ("x" * 3 + "y") * 2)
