class Str:
    def __str__(self):
        return "S"
    def __repr__(self):
        return "R\u00e9"
class Int:
    def __int__(self):
        return 7
class Index:
    def __index__(self):
        return 65
class Flt:
    def __float__(self):
        return 2.5
for fmt, v in (("%s", Str()), ("%r", Str()), ("%a", Str()), ("%d", Int()), ("%d", Index()), ("%x", Index()), ("%x", Int()), ("%c", Index()), ("%f", Flt()), ("%f", Index()), ("%f", Int()), ("%d", Flt()), ("%5.1f|", Flt()), ("%d", True), ("%s", True), ("%x", True)):
    try:
        print(fmt, type(v).__name__, fmt % v)
    except TypeError as e:
        print(fmt, type(v).__name__, e)
class D(dict):
    def __missing__(self, k):
        return k.upper()
print("%(abc)s %(x y)s %()s|" % D(), "%(a)s%(a)s" % {"a": 1, "b": 2}, "%(k)5s|%(k)-5s|" % {"k": "v"}, "%%" % (), "%%" % {})
try:
    print("%5%|" % ())
except TypeError as e:
    print(e)
class S(str):
    def __mod__(self, other):
        return "mod:" + repr(other)
    def __rmod__(self, other):
        return "rmod:" + repr(other)
print(S("%d") % 5, "%s" % S("x"), "%d" % 5)
for n in (0, 5, -5, 255, -255, 10**20, -10**20):
    print("%d|%5d|%-6d|%06d|%+d|% d|%x|%#x|%o|%#o|%X|%.4d|%8.4d|%#8.3x|%+.3o" % ((n,) * 15))
