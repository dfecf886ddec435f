"""bytes, bytearray, array and memoryview in hot loops: ranges of elements, element types, resizing, read-only errors."""

from array import array


def total(items):
    result = 0
    for k in range(len(items)):
        result += items[k]
    return result


def fill(items, values):
    errors = []
    for k, value in enumerate(values):
        try:
            items[k % len(items)] = value
        except (TypeError, ValueError, OverflowError) as error:
            errors.append(f"{value!r}: {error}")
    return errors


values = [k % 100 for k in range(2000)]
for items in (bytes(range(250)), bytearray(range(250)), array("b", range(100)), array("d", range(100)), array("q", [2 ** 62] * 4),
              memoryview(bytes(100)), array("f", [0.5, 1.5])):
    print(type(items).__name__, total(items))
for items in (bytearray(10), array("b", [0] * 10), array("H", [0] * 10), array("q", [0] * 10), array("d", [0.0] * 10)):
    for line in fill(items, values + [True, 256, -1, 2 ** 63, 0.5, "x", None]):
        print(getattr(items, "typecode", "bytearray"), line)
    print(items)
print(fill(bytes(3), [1])[0])


def grow(n):
    data = bytearray(b"ab")
    seen = 0
    for byte in data:
        seen += byte
        if len(data) < n:
            data.append(byte & 0x7F)
        if seen > 90_000 and len(data) == n:
            del data[-50:]
    return seen, len(data)


print(grow(2000))


def swap_kind(n):
    items = array("d", [1.0] * 10)
    total = 0
    for i in range(n):
        total += items[i % 10]
        if i == n // 2:
            items = array("q", [2] * 10)
        elif i == n - 100:
            items = [0.25] * 10
    return total


print(swap_kind(2000))
view = memoryview(data := bytearray(100))
for i in range(2000):
    view[i % 100] = i % 200
try:
    data.append(1)
except BufferError as error:
    print(error)
view.release()
data.append(1)
print(len(data), sum(data))
