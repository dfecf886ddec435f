values = [2, "a", [1], {1: 2}, None, int]
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b, "<": lambda a, b: a < b, ">=": lambda a, b: a >= b, "[]": lambda a, b: a[b], "in": lambda a, b: a in b}
seen = set()
for name, f in ops.items():
    for a in values:
        for b in values:
            try: f(a, b)
            except Exception as e:
                m = str(e)
                if m not in seen and " at 0x" not in m:
                    seen.add(m)
                    print(name, type(e).__name__, m)
values = [2, 1.5, "a", b"a", [1], (1,), {1: 2}, None, range(2)]
for f in (lambda v: -v, lambda v: +v, lambda v: ~v, abs, len, iter, next, hash, int, float, round, reversed, lambda v: v(), lambda v: v[0], lambda v: v.nope, lambda v: [*v], lambda v: {**v}, bytes, chr, ord, hex, sum, sorted, max, dict, set, enumerate, zip, any, list, complex, bool, callable, vars, iter, lambda v: "".join(v), lambda v: "%d" % v, lambda v: range(v), lambda v: isinstance(1, v), lambda v: issubclass(int, v), lambda v: setattr(v, "q", 1), lambda v: open(v, "q"), lambda v: [1, 2][v], lambda v: "ab"[v:], lambda v: [0] * v, lambda v: exec(v), lambda v: divmod(v, 1), lambda v: pow(v, 2), lambda v: getattr(1, v), lambda v: print(end=v), lambda v: str.upper(v), lambda v: [].index(v), lambda v: {}[v], lambda v: {v: 1}.__len__(), lambda v: format(v, "d"), lambda v: "a".encode(v), lambda v: int("5", v), lambda v: memoryview(v)):
    for v in values:
        if f is callable: continue
        try: f(v)
        except (TypeError, ValueError, KeyError, AttributeError, IndexError, SyntaxError, OverflowError, LookupError, NameError, StopIteration) as e:
            m = f"{type(e).__name__} {e}".split(" at 0x")[0]
            if m not in seen and "<" not in m:
                seen.add(m)
                print(m)
