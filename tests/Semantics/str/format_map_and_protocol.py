def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{a} {b} {c!r}".format_map(Default(a=1)), "{x[0]}".format_map({"x": "yz"}))
attempt("{a}".format_map, {})
attempt("{}".format_map, {"": 5})
attempt("{0}".format_map, {"0": 5})
attempt("{a}".format_map, 5)
attempt("{a}".format_map)

class F:
    def __init__(self):
        self.specs = []
    def __format__(self, spec):
        self.specs.append(spec)
        return f"F<{spec}>"
    def __str__(self):
        return "F-str"
    def __repr__(self):
        return "F-repr"
f = F()
print("{} {:x} {!s:>6} {!r} {:{}}".format(f, f, f, f, f, "abc"), f"{f} {f:y} {f!s}", format(f), format(f, "z"), f.specs)

class NoFormat:
    def __str__(self):
        return "nf"
attempt(format, NoFormat(), "")
attempt(format, NoFormat(), ">5")
attempt("{:d}".format, NoFormat())
attempt(format, None, "5")
attempt(format, [], "s")
attempt(format, (), "")
class BadFormat:
    def __format__(self, spec):
        return 5
attempt(format, BadFormat())
attempt("{}".format, BadFormat())
attempt(lambda: f"{BadFormat()}")
attempt(format, "x", 5)
attempt(format)
