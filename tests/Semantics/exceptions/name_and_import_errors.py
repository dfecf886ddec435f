def f(): return undefined_thing
for g in (f, lambda: undefined_lambda, lambda: eval("undefined_eval")):
    try: g()
    except NameError as e: print(e, "|", e.name, "|", e.args)
def local():
    try:
        print(later)
    except UnboundLocalError as e: print(e, "|", e.name, type(e).__mro__[1].__name__)
    later = 1
local()
def free():
    def inner(): return v
    try: inner()
    except NameError as e: print(e, "|", e.name)
    v = 1
free()
class C:
    try: undefined_in_class
    except NameError as e: print(e, e.name)
try: del undefined_global
except NameError as e: print(e, e.name)
try: x += 1
except NameError as e: print(e)
print(NameError("m", name="q").name, NameError().name)
for stmt in ("import no_such_module", "import no_such.sub", "from no_such import x", "import os.nope", "from os import nope", "from os import path, nope2", "import os.path.nope", "from . import x", "from .x import y", "from math import nope3", "from sys import nope4 as z"):
    try: exec(stmt, {"__name__": "__main__"})
    except ImportError as e: print(stmt, "|", type(e).__name__, "|", str(e).split(" (")[0], "|", e.name, "|", getattr(e, "name_from", None))
e = ImportError("msg", name="n", path="p", name_from="f")
print(e, e.name, e.path, e.name_from, e.msg, repr(e), ImportError("a", "b").msg, ImportError().name)
for kw in ({"foo": 1},):
    try: ImportError("m", **kw)
    except TypeError as t: print(t)
try: __import__("")
except ValueError as e: print(e)
try: __import__(5)
except TypeError as e: print(e)
try: __import__("os", globals(), {}, [], -1)
except ValueError as e: print(e)
print(ModuleNotFoundError("x", name="y").name, issubclass(ModuleNotFoundError, ImportError))
