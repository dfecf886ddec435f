"""Details of built-in types that are easily missed: who is asked for a length, what messages say, what replaces what."""
import collections, copy, io, operator, os, sys, time, types


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


for m in (types.MappingProxyType({}), types.MappingProxyType(types.MappingProxyType({}))):
    t(lambda: hash(m))
t(lambda: types.CodeType())
t(lambda: types.CodeType(*range(19)))
for v in ("x", 1.5, None, 2 ** 70):
    for it in (iter([1]), iter("ab"), iter((1,)), reversed([1]), iter(b"a"), iter(bytearray(b"a"))):
        t(lambda: it.__setstate__(v))
for it in (iter("ab"), iter("aé"), iter("")):
    print(type(it).__name__, it.__length_hint__(), it.__reduce__()[1:], list(it), it.__length_hint__())
for f in (operator.countOf, operator.indexOf):
    t(lambda: f(5, 1))
for f in (os.stat, os.lstat, os.chdir, os.mkdir, os.remove, os.readlink):
    t(lambda: f(None))
for f in (time.sleep, time.localtime):
    t(lambda: f("a"))
for f in (lambda: type(x=1), lambda: type(), lambda: type(1, 2), lambda: type(1, x=2), lambda: type(1, 2, x=1), lambda: type(1, 2, 3, 4)):
    t(f)

s = time.struct_time
g = time.gmtime(0)
for f in (lambda: s(5), lambda: s(), lambda: s((1,) * 9, 5), lambda: s((1,) * 9, {"tm_zone": "x"}).tm_zone, lambda: s((1,) * 9, {"tm_year": 1}),
          lambda: s(sequence=(1,) * 9), lambda: s((1,) * 9, {"zz": 1}), lambda: g.__reduce__(), lambda: g.__replace__(tm_year=5, tm_zone="Q").tm_zone,
          lambda: copy.replace(g, tm_year=9), lambda: g.__replace__(zz=5), lambda: g.__replace__(5), lambda: copy.copy(g) == g,
          lambda: type(sys.version_info)(()), lambda: type(sys.flags)(()), lambda: sys.version_info.__replace__(major=5)[:2]):
    t(f)

for f in (lambda: memoryview(bytearray(3)).__setitem__(slice(0, 1), "a"), lambda: memoryview("a"),
          lambda: UnicodeDecodeError("a", "b", 1, 2, 3), lambda: UnicodeDecodeError("a", "b", 1, 2, "3"), lambda: UnicodeDecodeError("a", bytearray(b"b"), 1, 2, "3").object):
    t(f)


class Own(bytes):
    def __bytes__(self):
        return b"from"


class Like:
    def __bytes__(self):
        return b"\x01\x02"


class Wrong:
    def __bytes__(self):
        return "x"


for v in (Own(b"abc"), Like(), Wrong(), [1, 2], 5, "a"):
    t(lambda: int.from_bytes(v))
t(lambda: collections.Counter([[]]))


class Counting(dict):
    def __setitem__(self, k, v):
        print("set", k, v, end=" ")
        super().__setitem__(k, v)


c = Counting()
collections._count_elements(c, "aab")
print(c)
d = collections.defaultdict(list)
d["x"] = d
print(d)
e = collections.defaultdict(None)
e.default_factory = e.get
print(repr(e)[:40])


class Seq:
    def __init__(self, *a):
        self.a = a

    def __len__(self):
        print("len", end=" ")
        return len(self.a)

    def __getitem__(self, i):
        return self.a[i]


for f in (list, tuple, "".join, sorted, lambda q: list(iter(q)), lambda q: list(reversed(q)), lambda q: [*q], lambda q: (*q,)):
    print(f(Seq("a", "b")))
for o in (io.TextIOWrapper(io.BytesIO()), io.BufferedReader(io.BytesIO())):
    t(lambda: copy.copy(o))
t(lambda: io.BytesIO().read("x"))
t(lambda: io.StringIO().read(1.5))
t(lambda: io.open([], "q"))
print(type.__text_signature__, "é€".encode("ascii", "namereplace"))


def gen(n):
    for i in range(n):
        yield i


for n in range(2):
    x = gen(3)
    next(x)
    print(x.close(), list(x), x.gi_frame)
