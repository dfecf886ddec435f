e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__, str(e), repr(e), e.args)
for bad in (5, None, b"x"):
    try: e.add_note(bad)
    except TypeError as err: print(err)
try: e.add_note()
except TypeError as err: print(err)
e.__notes__ = "not a list"
try: e.add_note("x")
except TypeError as err: print(err)
e.__notes__ = []
e.add_note("again")
print(e.__notes__)
del e.__notes__
print(hasattr(e, "__notes__"), vars(e))
import traceback
def make():
    try:
        raise KeyError("k")
    except KeyError as x:
        x.add_note("note one\nsecond line")
        x.add_note("é")
        return x
print("".join(traceback.format_exception_only(make())))
x = make()
x.__notes__ = ["a", 5, None]
print("".join(traceback.format_exception_only(x)))
x.__notes__ = "str"
print("".join(traceback.format_exception_only(x)))
x.__notes__ = 5
print("".join(traceback.format_exception_only(x)))
g = ExceptionGroup("g", [make()])
g.add_note("group note")
print(g.split(KeyError)[0].__notes__, g.subgroup(KeyError).__notes__, g.derive([ValueError()]).__notes__ if hasattr(g.derive([ValueError()]), "__notes__") else "none")
try:
    try: raise ValueError("inner")
    except ValueError as v:
        v.add_note("kept on re-raise")
        raise
except ValueError as v: print(v.__notes__)
class Sub(Exception):
    def add_note(self, n): super().add_note(n.upper())
s = Sub()
s.add_note("shout")
print(s.__notes__)
