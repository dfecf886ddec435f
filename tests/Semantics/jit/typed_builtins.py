"""Compiled code on built-in objects: bytes, bytearray, text, complex, and calls whose types are known. The odd case comes after the loop is hot."""


class Index:
    def __index__(self):
        return 1


class MyStr(str):
    def __eq__(self, other):
        return False

    __hash__ = str.__hash__


class MyBytes(bytes):
    def __getitem__(self, i):
        return "mine"


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def byte_at(data, i):
    return data[i]


def byte_set(data, i, x):
    data[i] = x
    return data


def byte_append(data, x):
    data.append(x)
    return len(data)


def total(data):
    n = 0
    for b in data:
        n += b
    return n


def letters(text):
    out = ""
    for c in text:
        if c in "abc" or c > "x":
            out += c
        elif c in {"d": 1, "e": 2}:
            out = out + c.upper()
    return out


def part(container, i, j):
    return container[i:j]


def parts(z):
    return z.real - z.imag, z * z + z - 1j


def codes(text):
    return [ord(c) for c in text], [chr(ord(c) + 1) for c in text]


def numbers(a, b):
    return min(a, b), max(a, b), abs(a), int(a), float(b), bool(a)


def kinds(x):
    return isinstance(x, str), isinstance(x, (int, float)), isinstance(x, (bytes, bytearray)), isinstance(x, object)


def lengths(x):
    n = 0
    for _ in range(3):
        n += len(x)
    return n, bool(x), not x


def found(text, sub):
    i = text.find(sub)
    return i + 1, text.count(sub) * 2, text.startswith(sub), text.replace(sub, "-") + "|", text.split(sub)


def greet(name, n):
    return f"<{name}:{n:>4}>{name}!"


data, array = bytes(range(200)), bytearray(range(200))
for k in range(600):
    byte_at(data if k % 2 else array, k % 200)
    byte_set(array, k % 200, k % 256)
    part("some text", k % 5, k % 9), part(data, 1, k % 50), part([1, 2, 3], 0, k % 3), part((1, 2), k % 2, 5)
    found("a-b-c", "-")
    greet("x", k)
    kinds("a" if k % 3 else k)
    letters("abcdexyz")
    parts(complex(k, 2))
    numbers(k, 3), numbers(k / 2, 1.5)
    lengths("abc")
    total(b"abc")
codes("hello world" * 100)
print(total(bytes(range(256)) * 20), total(bytearray(b"xyz") * 100), total([1, 2]), total((3, True)), total(range(4)))
print(attempt(total, "ab"), attempt(total, [1, "a"]))

for bad in (199, -200, -1, 200, -201, True, Index(), 1.0, "a", None, slice(2, 5), 1 << 70):
    print(attempt(byte_at, data, bad), attempt(byte_at, array, bad), attempt(byte_at, MyBytes(b"abc"), bad))
print(byte_at([7], 0), byte_at({1: 2}, 1), byte_at("text", 2), byte_at(memoryview(b"abc"), 1))
for x in (0, 255, 256, -1, True, Index(), 1 << 65, "a", None):
    print(attempt(lambda: byte_set(bytearray(3), 1, x)), attempt(lambda: byte_set(bytearray(3), -3, x)), attempt(lambda: byte_set(bytearray(3), 3, x)))
print(attempt(byte_set, b"abc", 0, 1), byte_set([0, 0], 1, "x"), byte_set({}, "k", 1))

grown = bytearray()
for k in range(1000):
    byte_append(grown, k % 256)
print(len(grown), sum(grown), [attempt(byte_append, bytearray(), x) for x in (256, -1, True, "a", Index(), 1 << 64)])
view = memoryview(grown)
print(attempt(byte_append, grown, 1))
view.release()
print(byte_append(grown, 1), attempt(byte_append, [], "x"))

# a loop that changes what it iterates over
numbers_left = bytearray(b"abcdef")
seen = []
for b in numbers_left:
    seen.append(b)
    if len(numbers_left) > 3:
        del numbers_left[0]
print(seen, numbers_left)
it = iter(numbers_left)
print(list(it), list(it))

print(letters("abcdefgxyz"), letters("\U0001f600a\u00e9z\ud800").encode("utf-16", "surrogatepass"), letters(MyStr("abd")))
print(attempt(letters, ["a", "xyz", "d", 1]), attempt(letters, ["abc", MyStr("d"), MyStr("a")]))
print(part("text", 1, None), part("te\U0001f600xt", 2, 4), part(b"bytes", -3, -1), part(bytearray(b"abc"), None, 2), part([1, 2, 3], True, Index()))
print(attempt(part, "text", "a", 2), attempt(part, 5, 1, 2), part(MyStr("text"), 1, 3), type(part(MyStr("text"), 0, 9)), type(part(MyBytes(b"ab"), 0, 9)))
print(part("text", 1 << 70, None), part("text", -(1 << 70), 1 << 70), part(range(10), 2, 4))

for z in (1 + 2j, 3.5, 4, True, complex("inf"), complex(-0.0, -0.0), 10 ** 20):
    print(attempt(parts, z))
print(attempt(parts, "a"), attempt(parts, None))

print(codes("a\xff\u4e2d\U0001f600"), attempt(codes, ["ab"]), attempt(codes, [b"a"]), attempt(codes, [1]), attempt(chr, 0x110000), attempt(chr, -1))


def to_chr(n):
    return chr(n) + chr(n + 1)


for k in range(600):
    to_chr(k)
print([ascii(attempt(to_chr, n)) for n in (0x10fffe, 0x10ffff, -1, -2, 0xffff, 0xd800, 1 << 70, "a", True)])

nan = float("nan")
for a, b in ((1, 2), (2, 1), (1.5, 1.5), (nan, 1.0), (1.0, nan), (0.0, -0.0), (-0.0, 0.0), (-(1 << 63), 0), (1 << 64, 3), (True, False), (1, 2.5), (2.5, 1)):
    print(attempt(numbers, a, b))
print(attempt(numbers, "12", "3"), attempt(numbers, None, 1), attempt(int, "x"), attempt(float, "y"))

for x in ("a", MyStr("a"), 1, 1.5, True, b"", bytearray(), None, [], 1 << 70, Index(), str, isinstance):
    print(kinds(x))


class Meta(type):
    def __instancecheck__(cls, x):
        return x == 5


class Five(metaclass=Meta):
    pass


class Proxy:
    @property
    def __class__(self):
        return int


def fives(x):
    return isinstance(x, Five), isinstance(x, int), isinstance(x, (Five, str)), isinstance(x, int | str)


for k in range(600):
    fives(k)
print(fives(5), fives("a"), fives(Proxy()), attempt(isinstance, 1, 2), attempt(isinstance, 1, (str, 2)), attempt(isinstance, 1, (int, 2)))

for x in ("", "abc", "\U0001f600\U0001f600", b"", b"ab", bytearray(b"abc"), (), (1, 2), {}, {1: 2}, set(), {1}, [], [0], frozenset({1}), range(5)):
    print(lengths(x))
print(attempt(lengths, 5), attempt(lengths, None))

print(found("banana", "an"), found("", "x"), attempt(found, "abc", ""), attempt(found, "abc", None), attempt(found, MyStr("a-b"), "-"), attempt(found, b"a-b", b"-"))
print(greet("n\u00e9", -5), greet(MyStr("sub"), 1 << 70), greet(None, 2.5), attempt(greet, 1, "text"), greet("\U0001f600" * 200, 1)[-5:])
