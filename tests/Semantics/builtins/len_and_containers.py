def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in ([], "é😀", (1,), {1: 2}, {1, 2}, range(5), b"abc", bytearray(3), memoryview(b"xy"), frozenset(), {}.keys(), {1: 1}.values(), range(0, 10, 3), range(10, 0, -1)):
    print(len(v), end=" ")
print()
for v in (5, None, 1.5, iter([]), (x for x in ()), object(), int, len, True, map(str, []), ...):
    attempt(len, v)
class L:
    def __init__(self, r): self.r = r
    def __len__(self): return self.r
for r in (0, 5, True, -1, 2**63 - 1, 2**63, 1.0, "5", None, -2**70):
    attempt(len, L(r))
attempt(len, L)
attempt(len)
attempt(len, [], [])
attempt(len, obj=[])
class I:
    def __index__(self): return 3
attempt(len, L(I()))
print([1, 2].__len__(), "ab".__len__(), range(2**62).__len__(), len([None] * 1000), len("a" * 100), len(set("hello")), len({i % 5 for i in range(50)}), len(str(2**100)), len(b"\x00" * 7), len([[]]), len(({},)), len(dict.fromkeys("aab")))
attempt(lambda: len(range(2**63)))
attempt(lambda: len(range(0, 2**100, 2**50)))
class Meta(type):
    def __len__(cls): return 99
class M(metaclass=Meta): pass
print(len(M), bool(M))
attempt(len, M())
for v in ("a", 1, None, (1,), "ab", b"a", 1.0):
    for c in ("abc", [1, "a", None], (1.0,), {"a": 1}, {1}, range(3), b"abc"):
        try: print(int(v in c), end="")
        except TypeError as e: print(f"<{e}>", end="")
    print(end=" ")
print()
print(list(map(len, ["", "a", [1, 2], {}, (0,) * 3])), sorted(["aaa", "b", "cc"], key=len), max(["a", "bbb", "cc"], key=len), sum(map(len, "a bb ccc".split())), [len(list(range(i))) for i in range(4)], len("\r\n"), len("\\n"), len(r"\n"), len("e\u0301"), len("\U0001F468\u200D\U0001F469"))
