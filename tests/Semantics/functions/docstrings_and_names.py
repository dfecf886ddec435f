def f():
    "simple"
def g():
    """multi

        indented
    end"""
def h():
    f"not a docstring"
def i():
    b"not a docstring"
def j():
    "a" "b"
def k():
    ("paren")
def l():
    "first"
    "second"
class C:
    """class doc"""
    def m(self):
        """m doc"""
    x = 1
    """not x's doc"""
class D(C):
    def m(self): pass
async def co():
    "async doc"
lam = lambda: "no doc"
for o in (f, g, h, i, j, k, l, C, C.m, D, D.m, co, lam):
    print(o.__name__, repr(o.__doc__))
f.__doc__ = 5
print(f.__doc__)
del f.__doc__
print(f.__doc__)
C.__doc__ = "changed"
print(C.__doc__, C().__doc__, D.__doc__, D().__doc__)
print(len.__doc__ is not None, int.__doc__[:3], [].append.__doc__ is not None, (5).__doc__ == int.__doc__)
def outer():
    def inner():
        class Local:
            def m(self): return lambda: 0
        return Local
    return inner
L = outer()()
print(L.__qualname__, L.m.__qualname__, L().m().__qualname__, L.__name__, L.__module__, outer().__qualname__)
def outer2():
    global glob
    def glob(): pass
    class Glob2: pass
    return Glob2
outer2()
print(glob.__qualname__, outer2().__qualname__, [x for x in [lambda: 0]][0].__qualname__)
print(repr(L).split("'")[1], repr(int), repr(C), repr(len), repr(str.upper), repr("".upper).split(" at ")[0], repr(f).split(" at ")[0], repr(C.m).split(" at ")[0], repr(C().m).split(" of ")[0])
exec("'''module doc'''\nx = __doc__", ns := {})
print(ns["x"], ns["__doc__"], "__name__" in ns)
