def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in (0, 1, -1, 10, -10, 255, -256, 2**63, -2**63, 2**64, 10**25, True, False):
    print(hex(v), oct(v), bin(v))

class Index:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return self.value
print(hex(Index(255)), oct(Index(-8)), bin(Index(5)))
for f in (hex, oct, bin):
    attempt(f, 1.0)
    attempt(f, "1")
    attempt(f, Index("x"))
    attempt(f, None)
    attempt(f)
    attempt(f, 1, 2)
print(type(hex(1)).__name__, int(hex(12345), 16), int(oct(12345), 8), int(bin(-12345), 2))
