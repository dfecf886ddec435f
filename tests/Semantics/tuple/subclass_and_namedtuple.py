from collections import namedtuple
class T(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)
    @property
    def first(self):
        return self[0]
t = T(1, 2, 3)
print(t, repr(t), t.first, type(t[:2]).__name__, type(t + (1,)).__name__, type(t * 1).__name__, t == (1, 2, 3), hash(t) == hash((1, 2, 3)), isinstance(t, tuple), tuple(t), type(tuple(t)).__name__, {t: 1}[1, 2, 3])
P = namedtuple("P", "x y z", defaults=(0,))
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._field_defaults, P._make([7, 8, 9]), p == (1, 2, 0), p + (1,), len(p), repr(p), *p)
x, y, z = p
print(x, y, z, p._replace(z=5).z, hash(p) == hash((1, 2, 0)), isinstance(p, tuple), P.__doc__, P.x.__doc__, P.__name__)
for f in (lambda: P(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: p._replace(q=1), lambda: P._make([1]), lambda: p.nope, lambda: setattr(p, "x", 1), lambda: setattr(p, "new", 1), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "class"), lambda: namedtuple("X", "_a"), lambda: namedtuple("1X", "a"), lambda: namedtuple("X", "a b", defaults=(1, 2, 3)), lambda: namedtuple("X", ["a", "class", "a", "_b"], rename=True)._fields):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Point(namedtuple("Point", "x, y")):
    __slots__ = ()
    def dist(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
print(Point(3, 4), Point(3, 4).dist(), Point(x=1, y=2)._replace(y=9), {Point(1, 2): "k"}[(1, 2)], P.__match_args__)
