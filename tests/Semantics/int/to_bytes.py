def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for value in (0, 1, 255, 256, 65535, 2**31, 2**63, 2**64 - 1):
    for length in (1, 2, 8, 9):
        for order in ("big", "little"):
            attempt(value.to_bytes, length, order)
for value in (-1, -128, -129, 127, 128, -2**63, 2**63):
    attempt(value.to_bytes, 1, "big", signed=True)
    attempt(value.to_bytes, 8, "little", signed=True)
attempt((5).to_bytes)
attempt((256).to_bytes)
attempt((-1).to_bytes)
attempt((0).to_bytes, 0)
attempt((1).to_bytes, 0)
attempt((1).to_bytes, -1)
attempt((1).to_bytes, 2, "middle")
attempt((1).to_bytes, 2, 3)
attempt((1).to_bytes, "2")
attempt((1).to_bytes, length=4, byteorder="little")
attempt((1).to_bytes, 2, "big", True)
attempt(True.to_bytes, 2)
attempt((10**30).to_bytes, 16, "big")
