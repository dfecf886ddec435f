class B(bytes):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __repr__(self): return f"B({bytes.__repr__(self)})"
    def __getitem__(self, i): return ("item", super().__getitem__(i))
    def __iter__(self): return iter("overridden")
    def __len__(self): return 99
    def __bytes__(self): return b"from __bytes__"
b = B(b"abc", tag=5)
print(b, b.tag, b[0], b[0:1], list(b), len(b), bytes(b), b == b"abc", hash(b) == hash(b"abc"), b + b"d", type(b + b"d").__name__, b.upper(), b.hex(), b.decode(), b"abc" == b, isinstance(b, bytes), {b: 1}[b"abc"], b"".join([b]), "%s" % b, b"%s" % b, int.from_bytes(b, "big"), bytearray(b), memoryview(b).tobytes(), b"b" in b, b.find(b"b"), b.__dict__)
class WithBytes:
    def __bytes__(self): return B(b"sub")
class NoBytes: pass
class IntBytes:
    def __bytes__(self): return 5
class Iter:
    def __iter__(self): return iter([1, 2])
class Idx:
    def __index__(self): return 3
class Both:
    def __bytes__(self): return b"B"
    def __index__(self): return 3
    def __iter__(self): return iter([9])
for o in (WithBytes(), NoBytes(), IntBytes(), Iter(), Idx(), Both()):
    for t in (bytes, bytearray):
        try: print(type(o).__name__, t.__name__, t(o), type(t(o)).__name__)
        except TypeError as e: print(type(o).__name__, t.__name__, e)
class Buf:
    def __buffer__(self, flags): return memoryview(b"via buffer protocol")
    def __release_buffer__(self, view): released.append(1)
released = []
print(bytes(Buf()), memoryview(Buf())[:3].tobytes(), b"".join([Buf(), b"!"]), b"x" + Buf() if hasattr(Buf, "__buffer__") else "", bytearray(Buf())[:3], int.from_bytes(Buf(), "big") > 0, b"via" in Buf.__new__(Buf).__buffer__(0).tobytes(), isinstance(Buf(), __import__("collections.abc").abc.Buffer), len(released) > 0)
try: memoryview(NoBytes())
except TypeError as e: print(e)
class Slots(bytes):
    __slots__ = ()
print(Slots(b"s"), hasattr(Slots(b""), "__dict__"))
try:
    class Bad(bytes): __slots__ = ("x",)
except TypeError as e: print(e)
print(bytes.__new__(B, b"q").__class__.__name__, B.fromhex("61").tag, type(B.fromhex("61")).__name__, bytes.maketrans(b"a", b"b")[97], B(b"x") * 2, type(B(b"x") * 1).__name__, type(B(b"x").strip()).__name__, type(bytes(B(b"x"))).__name__)
