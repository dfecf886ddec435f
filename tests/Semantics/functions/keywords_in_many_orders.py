def f(a, b, c=3, *, d=4, e=5, **kw): return [a, b, c, d, e, sorted(kw.items())]
print(f(1, 2), f(b=1, a=2), f(1, c=9, b=8), f(*[1], b=2), f(1, *[2], e=0), f(e=1, d=2, c=3, b=4, a=5), f(1, 2, 3, z=1, y=2), f(**{"a": 1, "b": 2, "z": 0}), f(1, **{"b": 2}, d=7), f(1, 2, **{"kw": 5, "self": 6}))
class C:
    def __init__(self, *args, **kw): self.args, self.kw = args, kw
    def m(self, a, b=2, **kw): return a, b, kw
    @classmethod
    def cm(cls, *, k): return cls.__name__, k
    @staticmethod
    def sm(x, y=1): return x, y
    def __call__(self, x, *, y=0): return x, y
c = C(1, x=2)
print(c.args, c.kw, c.m(b=1, a=2), c.m(1, z=3), C.m(c, a=5), C.cm(k=1), c.sm(y=2, x=1), c(1, y=2), c(x=3))
for call in (lambda: f(1, a=2, b=3), lambda: f(), lambda: f(c=1), lambda: f(1, 2, 3, 4), lambda: c.m(), lambda: c.m(b=1), lambda: C.cm(1), lambda: C.cm(), lambda: c.sm(z=1), lambda: c(), lambda: c(1, 2), lambda: int("5", bass=10), lambda: sorted([1], revers=True), lambda: "a".split(sepp="b"), lambda: dict(1, 2), lambda: print("x", ends=""), lambda: open(), lambda: enumerate([1], begin=2), lambda: sum([1], begin=2), lambda: round(1.5, digits=1), lambda: str(b"", enc="x"), lambda: max([1], kee=1), lambda: zip([], stric=True), lambda: int(x="5"), lambda: list(a=1), lambda: tuple(a=1), lambda: bool(a=1), lambda: type("A", bases=()), lambda: pow(2, 3, modulus=2), lambda: complex(re=1), lambda: bytes(src=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(pow(exp=3, base=2), sum([1], start=2), round(number=1.25, ndigits=1), int("11", base=2), "a,b".split(maxsplit=0, sep=","), sorted([2, 1], key=None, reverse=True), list(enumerate(iterable="a", start=3)), max(1, 2, key=lambda v: -v), complex(imag=1), str(object=b"a", encoding="ascii"), print(end="", sep=""), compile(source="1", filename="f", mode="eval").co_filename)
