match a:
    case 1: b
    case -1 | 1.5 | 2 + 3j | "s" | b"t": c
    case None | True | False: d
    case A.B: e
    case [x, y]: f
    case [x, *_, y]: f2
    case [1, *rest]: g
    case (x, [y, *z]) if z: h
    case {"k": v, A.B: w, **rest}: i
    case {}: j
    case C(x, y=z): k
    case C(): l
    case D(_, _): l2
    case [1 | 2 as x, y]: m
    case (E(x) | F(x)) as y: n
    case [(x, y) | (y, x)]: n2
    case [*_]: o
    case []: p
    case str() as s: q
    case _: r
match a, b:
    case x, y: c
def f(a):
    match a:
        case [x]: return x
        case x: return 1
match z:
    case _ if a: b
match z:
    case {"a": 1}: pass
