class A:
    def __repr__(self): return "A-repr"
class B(A):
    def __str__(self): return "B-str"
class C(B):
    def __format__(self, spec): return f"C-format[{spec}]"
for o in (A(), B(), C()):
    print(o, repr(o), str(o), f"{o}", f"{o!r}", f"{o!s:>8}", "%s %r" % (o, o), "{}|{!r}|{!s}".format(o, o, o), [o], {1: o}, (o,), ascii(o), format(o))
print(f"{C():abc}", "{:>{w}}".format(C(), w=5), format(C(), "zz"))
try:
    f"{A():>5}"
except TypeError as e:
    print(e)
class Bad:
    def __repr__(self): return 5
class BadStr:
    def __str__(self): return b"x"
class Raises:
    def __repr__(self): raise ValueError("r")
for f in (lambda: repr(Bad()), lambda: str(Bad()), lambda: f"{Bad()}", lambda: [Bad()].__repr__(), lambda: str(BadStr()), lambda: "%s" % BadStr(), lambda: print(BadStr()), lambda: repr(Raises()), lambda: str([Raises()]), lambda: f"{Raises()!r}"):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Plain: pass
r = repr(Plain())
print(r.startswith("<__main__.Plain object at 0x"), str(Plain()).split(" at ")[0], repr(Plain), str(Plain), f"{Plain}")
def local():
    class L: pass
    return L
print(local(), repr(local()()).split(" at ")[0])
class Meta(type):
    def __repr__(cls): return f"<<{cls.__name__}>>"
class M(metaclass=Meta): pass
print(M, [M], f"{M}", "%s" % M, repr(M()).split(" at ")[0])
class StrSub(str):
    def __repr__(self): return "SS"
class Ret:
    def __str__(self): return StrSub("value")
print(str(Ret()), type(str(Ret())).__name__, [StrSub("x")], f"{Ret()!s}")
i = Plain()
i.__repr__ = lambda: "instance repr ignored"
i.__str__ = lambda: "ignored"
print("ignored" in repr(i), "ignored" in str(i), object.__repr__(5).split(" at ")[0], object.__str__(5), object.__format__(5, ""), int.__str__(5))
class D:
    def __repr__(self): return f"D({self.x!r})"
    x = None
d = D()
print(d)
try:
    d.x = d
    repr(d)
except RecursionError:
    print("recursion")
class U:
    def __repr__(self): return "é\n\U0001F600"
print(ascii(U()), repr(U()), [U()])
