def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class A:
    def __str__(self):
        return "A!"
class B:
    def __repr__(self):
        return "B-repr"
class C:
    def __str__(self):
        return 5
class D:
    def __repr__(self):
        return None
class S(str):
    pass
class ReturnsSub:
    def __str__(self):
        return S("sub")
print(str(), str(5), str(None), str("x"), str(b"x"), str([1, "a"]), str(A()), str(B()), repr(B()), str(object=3), str(type), str(ReturnsSub()), type(str(ReturnsSub())).__name__, type(str(S("q"))).__name__)
attempt(str, C())
attempt(repr, C)
attempt(str, D())
attempt(repr, D())
attempt(lambda: f"{C()}")
attempt(lambda: "%s" % C())
attempt(lambda: "{}".format(D()))
attempt(str, 1, 2)
attempt(str, b"a", 1)
attempt(str, 1, 2, 3, 4)
attempt(str, encoding="utf-8")
attempt(str, x=1)
attempt(str.__new__, int)
attempt(str.__new__, str, 5)
attempt(str.upper, 5)
attempt(str.upper)
attempt(str.join, ",", ["a"])
print([A(), B()].__len__(), [B()], (B(),), {1: B()}, str([B()]), f"{B()} {[B()]}", ascii(B()))
