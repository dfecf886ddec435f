"""sum, min, max, range, enumerate, len and int() at the edge of 64 bits, in hot code."""


def total(values):
    return sum(values), sum(values, 2 ** 63 - 1), max(values), min(values)


values = list(range(2000))
for _ in range(200):
    total(values[:20])
print(total(values))
print(total(values + [2 ** 63 - 1]))
print(total(values + [2 ** 62, 2 ** 62, -2 ** 63]))
print(total(values + [0.5]), total(values + [2 ** 64, -2 ** 64]))


def around(center, n):
    out = []
    for i in range(center - n, center + n, n // 2):
        out.append(i)
    return out


print(around(0, 1000), around(2 ** 31, 1000), around(2 ** 63, 4), around(-2 ** 63, 4), around(2 ** 80, 4))


def count(start, stop, step):
    seen = 0
    last = None
    for last in range(start, stop, step):
        seen += 1
    return seen, last


print(count(0, 3000, 1), count(2 ** 63 - 2000, 2 ** 63 + 1000, 1), count(-2 ** 63 + 1000, -2 ** 63 - 1000, -1))
print(count(2 ** 63 - 3, 2 ** 63 - 1, 5), count(2 ** 62, 2 ** 64, 2 ** 61))
print(list(enumerate("ab", 2 ** 63 - 1)), len(range(2 ** 62)), (2 ** 63 - 1) in range(2 ** 64))
try:
    len(range(2 ** 63))
except OverflowError as error:
    print(error)


def parse(texts):
    out = 0
    for text in texts:
        out += int(text)
    return out


print(parse([str(k) for k in range(2000)] + ["9223372036854775807", "-9223372036854775808", "1" + "0" * 30]))
print(int(9.3e18), int(-1e25), round(9007199254740993.0), int(2.0 ** 63))
