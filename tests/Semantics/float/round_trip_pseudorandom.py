# Many doubles through repr and back, summarised: one wrong digit changes the checksum.
state = 0x123456789ABCDEF
checksum = 0
lengths = {}
sample = []
for i in range(2000):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    mantissa = state >> 11
    exponent = (state >> 3) % 600 - 300
    v = mantissa * 2.0 ** (exponent - 53)
    text = repr(v)
    assert float(text) == v, text
    lengths[len(text)] = lengths.get(len(text), 0) + 1
    for ch in text:
        checksum = (checksum * 31 + ord(ch)) % 1000000007
    if i % 250 == 0:
        sample.append(text)
print(checksum)
print(sorted(lengths.items()))
print(sample)
checksum = 0
for i in range(1, 500):
    for ch in "%.17g %.6e %.12f" % (i / 7, i * 1e10 / 3, 1 / i):
        checksum = (checksum * 31 + ord(ch)) % 1000000007
print(checksum)
