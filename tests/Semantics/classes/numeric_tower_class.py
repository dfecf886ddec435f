class Frac:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        a, b = n, d
        while b: a, b = b, a % b
        self.n, self.d = n // a, d // a
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    @staticmethod
    def _co(o): return o if isinstance(o, Frac) else Frac(o) if isinstance(o, int) else None
    def __add__(self, o):
        o = self._co(o)
        return NotImplemented if o is None else Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return -self + o
    def __mul__(self, o):
        o = self._co(o)
        return NotImplemented if o is None else Frac(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o):
        o = self._co(o)
        return NotImplemented if o is None else Frac(self.n * o.d, self.d * o.n)
    def __rtruediv__(self, o): return Frac(o) / self
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __eq__(self, o):
        o = self._co(o)
        return NotImplemented if o is None else (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o):
        o = self._co(o)
        return NotImplemented if o is None else self.n * o.d < o.n * self.d
    def __gt__(self, o):
        o = self._co(o)
        return NotImplemented if o is None else o < self
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d
    def __bool__(self): return self.n != 0
    def __abs__(self): return Frac(abs(self.n), self.d)
h, t = Frac(1, 2), Frac(1, 3)
print(h + t, h - t, h * t, h / t, 1 + h, 1 - h, 2 * t, 1 / t, h ** 3, t ** -2, -h, abs(-h), h == Frac(2, 4), h == 0.5, Frac(4, 2) == 2, 2 == Frac(2), h > t, t < 1, sorted([h, Frac(3, 4), t, 1, 0]), float(t), int(Frac(7, 2)), bool(Frac(0)), sum([h, t, t]), max(h, t), {Frac(2): "x"}[2], hash(Frac(3)) == hash(3))
total = 0
for i in range(1, 15): total = total + Frac(1, i)
print(total, f"{float(total):.6f}")
for f in (lambda: h + "x", lambda: h + 0.5, lambda: "x" + h, lambda: h < "a", lambda: Frac(1, 0), lambda: h / 0, lambda: h // 2, lambda: h @ h, lambda: h >= t, lambda: h.x):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = h
x += 1
x *= t
print(x, h)
class Vec(tuple):
    def __add__(self, o): return Vec(a + b for a, b in zip(self, o))
    def __mul__(self, k): return Vec(a * k for a in self) if not isinstance(k, tuple) else sum(a * b for a, b in zip(self, k))
    __rmul__ = __mul__
    def __matmul__(self, o): return self * o
v = Vec((1, 2.5, 3))
print(v + v, v * 2, 2 * v, v * v, v @ Vec((1, 1, 1)), (v + (1, 1, 1))[1], type(v + v).__name__, v == (1, 2.5, 3))
