s = "abc"
import sys
calls = [lambda: s.upper(1), lambda: s.split(1, 2, 3), lambda: s.join(), lambda: s.replace(), lambda: s.center(), lambda: s.encode(1, 2, 3), lambda: s.find(), lambda: s.count(), lambda: s.format_map(1, 2),
         lambda: s.nope, lambda: s.nope(), lambda: str.nope, lambda: s.isdigit(1), lambda: s.title(1), lambda: s.expandtabs(a=1), lambda: s.strip(1, 2), lambda: s.partition(1, 2), lambda: s.zfill(), lambda: s.startswith(), lambda: s.upper(x=1),
         lambda: s(), lambda: s[0](), lambda: len(), lambda: len(s, s), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr("a"), lambda: chr(-1), lambda: chr(0x110000), lambda: chr(2**70), lambda: ord(b"ab"), lambda: s.__getitem__(), lambda: s.__contains__(1),
         lambda: setattr(s, "x", 1), lambda: s.__class__, lambda: s.__len__(), lambda: s.__getitem__(-1), lambda: s.__mul__(2), lambda: s.__rmul__(2), lambda: s.__mod__(()), lambda: s.__rmod__("%s"), lambda: s.__getnewargs__(), lambda: s.__format__(""), lambda: s.__str__()]
for f in calls:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
print([n for n in dir(str) if not n.startswith("_")])
