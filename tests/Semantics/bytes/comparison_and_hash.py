items = [b"", b"a", b"b", b"ab", bytearray(b"a"), bytearray(b"ab"), memoryview(b"a"), memoryview(b"ab")]
for a in items:
    row = []
    for b in items:
        try: row.append((a == b, a < b))
        except TypeError: row.append((a == b, "T"))
    print(type(a).__name__, row)
for other in ("a", 97, [97], (97,), None, 1.0):
    print(b"a" == other, b"a" != other, bytearray(b"a") == other, end=" ")
    for op in (lambda: b"a" < other, lambda: bytearray(b"a") >= other, lambda: other > b"a"):
        try: print(op(), end=" ")
        except TypeError as e: print(e, end="; ")
    print()
print(hash(b"abc") == hash(bytes(bytearray(b"abc"))), hash(b"") == hash(bytes()), {b"k": 1}[bytes([107])], b"k" in {b"k"}, b"k" in {"k"}, len({b"a", "a", 97}), sorted([b"b", b"a", b"B", b""]), max(b"a", b"b"), min([b"z", b"y"]), [b"a", bytearray(b"b")].index(b"b"), b"\x80" > b"\x7f", b"a" * 3 < b"aab")
for bad in (bytearray(b"x"), memoryview(bytearray(b"x"))):
    try: hash(bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(hash(memoryview(b"ab")) == hash(b"ab"), hash(memoryview(b"xabx")[1:3]) == hash(b"ab"), memoryview(b"ab") == b"ab", memoryview(b"a") != memoryview(b"b"), memoryview(b"abc")[::2] == b"ac", memoryview(b"ab") in [b"ab"])
class B(bytes):
    def __eq__(self, o): return "custom eq"
    def __hash__(self): return 5
    def __lt__(self, o): return "custom lt"
print(B(b"x") == b"x", b"x" == B(b"x"), B(b"x") < b"y", b"x" > B(b"a"), hash(B(b"q")), {B(b"k"): 1}.get(b"k"))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    b"a" == "a"
    print(len(w))
