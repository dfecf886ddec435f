"""A function with many live locals of different kinds leaves compiled code at many points; all must survive."""


def busy(n, leave_at, how):
    a, b, c, d, e = 0, 1, 2, 3, 4
    f, g, h = 0.5, 1.5, 2.5
    s, t = "s", "t"
    xs, ys = [0] * 5, [0.0] * 5
    table = {"a": 0}
    flag = True
    nothing = None
    for i in range(n):
        a += 1
        b = a ^ b
        c = (c * 3 + d) % 1009
        d = c - e
        e = (e + a) & 255
        f = f * 0.5 + g
        g = g - f * 0.25
        h = h + f - g
        xs[i % 5] += d
        ys[i % 5] = f + ys[i % 5] * 0.5
        table["a"] += e
        flag = not flag
        if i % 250 == 0:
            s += t
        if i == leave_at:
            if how == "int":
                a = 2 ** 63
            elif how == "float":
                c = 0.5
            elif how == "str":
                f = 1
            elif how == "list":
                xs[3] = 1.25
            elif how == "list2":
                ys.append(nothing)
            elif how == "dict":
                table = {"a": 0.125, "b": None}
            elif how == "none":
                nothing = i
                flag = 0
            elif how == "raise":
                raise ValueError(a, b, c, d, e, s, len(xs), flag, table)
            elif how == "return":
                return a, b, c, d, e, flag
    return a, b, c, d, e, round(f, 9), round(g, 9), round(h, 6), s, t, xs, [round(y, 6) for y in ys if y is not None], table, flag, nothing


for how in ("no", "int", "float", "str", "list", "list2", "dict", "none", "return", "raise"):
    for at in (0, 1000, 1999):
        try:
            print(how, at, busy(2000, at, how))
        except (ValueError, TypeError) as error:
            print(how, at, type(error).__name__, error)
