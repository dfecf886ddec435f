g = ExceptionGroup("msg", [ValueError(1), KeyError("k"), ExceptionGroup("inner", [ValueError(2), OSError("o")])])
print(g, repr(g), g.message, g.exceptions, g.args, len(g.exceptions), isinstance(g, Exception), isinstance(g, BaseExceptionGroup))
print(g.subgroup(ValueError), repr(g.subgroup(ValueError)), g.subgroup(TypeError), g.split(ValueError), g.split(TypeError), g.split((KeyError, OSError))[0].exceptions, g.subgroup(lambda e: isinstance(e, OSError)).exceptions, g.subgroup(ExceptionGroup) is g, g.split(lambda e: "k" in str(e))[1].exceptions)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for args in ((), ("m",), ("m", []), ("m", 5), ("m", [5]), ("m", ["x", ValueError()]), (5, [ValueError()]), ("m", [KeyboardInterrupt()]), ("m", (ValueError(),)), ("m", ValueError()), ("m", {ValueError}), ("m", [ValueError()], 3), ("m", [ValueError]), ("m", None)):
    try: print(repr(ExceptionGroup(*args)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for bad in (5, "x", (5,), None, int):
    try: g.split(bad)
    except TypeError as e: print(e)
class MyG(ExceptionGroup):
    def __new__(cls, msg, excs, tag=None):
        self = super().__new__(cls, msg, excs)
        self.tag = tag
        return self
    def __init__(self, *a, **k): pass
    def derive(self, excs): return MyG(self.message, excs, self.tag)
m = MyG("mine", [ValueError(), KeyError()], tag="t")
s, r = m.split(ValueError)
print(type(s).__name__, s.tag, repr(r), type(m.subgroup(KeyError)).__name__)
class Plain(ExceptionGroup): pass
print(type(Plain("p", [ValueError(), KeyError()]).split(ValueError)[0]).__name__)
for name in ("message", "exceptions"):
    try: setattr(g, name, 1)
    except AttributeError as e: print(e)
orig = [ValueError()]
h = ExceptionGroup("h", orig)
orig.append(KeyError())
print(len(h.exceptions), type(h.exceptions).__name__, str(ExceptionGroup("one", [ValueError()])), str(ExceptionGroup("", [ValueError(), ValueError()])))
try: raise g
except ExceptionGroup as e: print(e is g, e.split(KeyError)[0].__traceback__ is e.__traceback__)
try: class_ = type("X", (ExceptionGroup, KeyboardInterrupt), {})
except TypeError as e: print(e)
print(BaseExceptionGroup[int], ExceptionGroup.__mro__[1:3])
