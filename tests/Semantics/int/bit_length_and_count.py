values = [0, 1, 2, 3, 4, 7, 8, 255, 256, 2**31 - 1, 2**31, 2**32, 2**62, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 10**30]
for v in values:
    print(v, v.bit_length(), v.bit_count(), (-v).bit_length(), (-v).bit_count())
print(True.bit_length(), False.bit_count())
for v in values:
    text = bin(v)
    assert v.bit_count() == text.count("1"), v
    assert v == 0 or v.bit_length() == len(text) - 2, v
print((2**1000 - 1).bit_count(), (2**1000).bit_length(), (-2**1000).bit_count())
try:
    (5).bit_length(1)
except TypeError as e:
    print(e)
try:
    int.bit_count()
except TypeError as e:
    print(e)
try:
    int.bit_count("5")
except TypeError as e:
    print(e)
