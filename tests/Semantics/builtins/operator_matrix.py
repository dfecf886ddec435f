import operator as op
values = [2, True, 1.5, 2j, "a", b"a", [1], (1,), {1}, {1: 2}, None, range(2)]
ops = [op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.lshift, op.and_, op.or_, op.xor, op.matmul, op.lt, op.eq, op.contains, op.getitem, divmod, op.is_]
for f in ops:
    print(f.__name__)
    for a in values:
        row = []
        for b in values:
            try: r = f(a, b); row.append(repr(r) if len(repr(r)) < 14 else type(r).__name__)
            except TypeError: row.append("T")
            except Exception as e: row.append(type(e).__name__[:4])
        print("  ", *row)
for f in (op.neg, op.pos, op.invert, op.not_, abs, bool, len, iter, hash, op.index, op.truth, repr, str, int, float, round):
    row = []
    for a in values:
        try: r = f(a); row.append(repr(r) if isinstance(r, (int, float, bool, complex, str)) and f is not hash else type(r).__name__)
        except Exception as e: row.append(type(e).__name__[0])
    print(f.__name__, *row)
