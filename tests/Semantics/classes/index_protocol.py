class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
i = I(2)
print([10, 20, 30][i], (1, 2, 3)[i], "abc"[i], b"abc"[i], range(9)[i], [0, 1, 2, 3][i:], "abcd"[:i], bin(i), hex(i), oct(i), int(i), float(i), complex(i), chr(I(65)), list(range(i)), [7] * i, "ab" * i, i.__index__(), bytes(i), bytes([i]), "%d" % i, "%x" % i, "%c" % I(66), round(1.256, i), "abc".find("c", i), (5).to_bytes(i, "big"), divmod(9, 2)[I(1)], max(1, 2), "x".center(I(3)), "a,b".split(",", I(1)), int("z", I(36)), pow(2, 3), 1 << 2, memoryview(b"abc")[i], bytearray(i), slice(i).indices(9), "a\tb".expandtabs(I(4)))
for f in (lambda: 5 + i, lambda: i + 5, lambda: 1 << i, lambda: i == 2, lambda: abs(i), lambda: [1, 2, 3].index(i), lambda: {2: "x"}[i], lambda: i < 3, lambda: "%f" % i, lambda: f"{i:d}", lambda: sum([i]), lambda: 2 ** i, lambda: -i, lambda: pow(2, i), lambda: ["a"] * I("x"), lambda: [1][I(5)], lambda: [1][I(2**70)], lambda: "a" * I(2**70), lambda: range(I(2**70)).stop, lambda: bin(I(None)), lambda: int(I(1.5)), lambda: chr(I(-1)), lambda: [].__getitem__(I("s"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" object at ")[0])
class Sub(int): pass
class RetSub:
    def __index__(self): return Sub(3)
class RetBool:
    def __index__(self): return True
import warnings, operator
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(operator.index(RetSub()), type(operator.index(RetSub())).__name__, [1, 2][RetBool()], len(w), w[0].message if w else None)
print(operator.index(5), operator.index(True), [1, 2, 3][Sub(1)])
for bad in (1.0, "1", None):
    try:
        operator.index(bad)
    except TypeError as e:
        print(e)
a = [1, 2, 3]
a[I(0)] = "set"
del a[I(-1)]
a[I(0):I(1)] = "xy"
print(a)
class Raise:
    def __index__(self): raise ValueError("index!")
for f in (lambda: [1][Raise()], lambda: range(Raise()), lambda: [1][Raise():], lambda: "a" * Raise(), lambda: int(Raise()), lambda: [1] * Raise()):
    try:
        f()
    except ValueError as e:
        print(e)
