from __future__ import annotations
x: int | None = 1
def f(a: list[int], b: "str" = 'x', *c: (1, 2), **d: lambda x, *y, z=1: x) -> a.b[c, d:e, ::f](g, *h, i=j, **k): pass
class C:
    y: {1: 2, **a}
    z: {1, 2} | [3] | (4,) | ()
    w: not a and b or c if d else e
    v: -1 ** 2 + (3 - 4) * 5 // 6 << 7
    u: [x for x in y if x if z for w in x]
    t: f"a{b!r:>{c}}{{"
    s: a < b <= c is not d not in e
    r: (b"x", 1.5, 1e400, ..., None, 1j)
    q: 1 .real
