def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(b"%d %s %b %a %r" % (5, b"x", b"y", "é", "z"), b"%c%c" % (65, b"B"), b"%x %X %o %#x" % (255, 255, 8, 255), b"%5d|%-5d|%05d|%+d" % (1, 2, 3, 4), b"%f %.2e %g" % (1.5, 1234.5, 0.1), b"%%" % (), b"%5s|%-5b|%.1s" % (b"a", b"b", b"cd"), b"%(k)s" % {b"k": b"v"}, b"%*d" % (4, 7))
attempt(lambda: b"%s" % "str")
attempt(lambda: b"%s" % 5)
attempt(lambda: b"%b" % "str")
attempt(lambda: b"%d" % "5")
attempt(lambda: b"%d" % b"5")
attempt(lambda: b"%c" % 256)
attempt(lambda: b"%c" % b"ab")
attempt(lambda: b"%c" % "a")
attempt(lambda: b"%z" % 1)
attempt(lambda: b"%s %s" % b"a")
attempt(lambda: b"%s" % (b"a", b"b"))
attempt(lambda: b"x" % 1)
attempt(lambda: b"%(k)s" % {"k": b"v"})
attempt(lambda: bytearray(b"%d-%s") % (1, bytearray(b"z")))
attempt(lambda: b"%s" % memoryview(b"mv"))
attempt(lambda: b"%x" % 1.5)
class B:
    def __bytes__(self):
        return b"BB"
attempt(lambda: b"%s|%b" % (B(), B()))
attempt(lambda: b"%i" % 3.9)
attempt(lambda: b"%.3d" % 5)
