"""Left shifts that leave 64 bits, right shifts of big and negative numbers, and bad shift counts."""


def shifted(value, amounts):
    out = 0
    last = None
    for amount in amounts:
        last = value << amount
        out ^= last
    return out, last


print(shifted(1, [k % 8 for k in range(3000)]))
print(shifted(1, [k % 8 for k in range(3000)] + [62, 63, 64, 65]))
print(shifted(-1, [k % 8 for k in range(3000)] + [62, 63, 64]))
print(shifted(3, [61, 62]), shifted(0, [1000, 5]), shifted(2 ** 62, [1]), shifted(-2 ** 63, [1]))


def right(values, amount):
    out = []
    for value in values:
        out.append(value >> amount)
    return out[-6:]


small = list(range(-1500, 1500))
edges = [2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 70, -1, 0]
for amount in (0, 1, 31, 62, 63, 64, 200):
    print(amount, right(small + edges, amount))
for amount in (-1, 2 ** 70, 1.5):
    for function in (lambda: right(small, amount), lambda: shifted(1, [1] * 2000 + [amount])):
        try:
            print(function())
        except (ValueError, TypeError, OverflowError, MemoryError) as error:
            print(type(error).__name__, error)


def hash_bits(n):
    h = 14695981039346656037
    for i in range(n):
        h ^= i & 0xFF
        h = (h << 5) ^ (h >> 3)
        h &= 0xFFFFFFFFFFFFFFFF
    return h


print(hash_bits(3000))


def masks(n):
    m = 1
    for i in range(n):
        m <<= 1
        if m > 2 ** 66:
            m >>= 40
    return m


print(masks(3000))
