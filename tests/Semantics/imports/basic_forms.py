import _helpers.simple
import _helpers.simple as s
from _helpers import simple
from _helpers.simple import VALUE, function as fn
from _helpers.simple import *
print(_helpers.simple is s is simple, VALUE, fn(), s.__name__, s.__package__, s.__file__.endswith("simple.py"), s.__doc__, s.__spec__.name, type(s.__loader__).__name__ != "")
print("exported" in globals(), "_private" in globals(), exported(), "not_in_all" in globals(), repr(s).split("'")[1])
import sys
print("_helpers.simple" in sys.modules, sys.modules["_helpers.simple"] is s, _helpers.__path__ is not None, s.counter)
s.counter += 1
import _helpers.simple
print(_helpers.simple.counter)
VALUE = "rebound here"
print(s.VALUE, fn())
s.VALUE = "changed in the module"
print(fn(), VALUE)
for stmt in ("import _helpers.nope", "from _helpers import nope", "from _helpers.simple import nope", "import _helpers.simple.deeper", "import nope_top.sub", "from . import simple", "from .simple import VALUE", "from _helpers.simple import VALUE as a.b", "from nope_top import *", "import _helpers.broken", "import _helpers.syntax_broken", "import _helpers.imports_missing"):
    try: exec(stmt, {"__name__": "__main__", "__package__": None})
    except SyntaxError as e: print(stmt, "|", type(e).__name__, e.msg, e.lineno)
    except Exception as e: print(stmt, "|", type(e).__name__, str(e).split(" (")[0])
print("_helpers.broken" in sys.modules, "_helpers.syntax_broken" in sys.modules)
def local():
    import _helpers.simple as inner
    from _helpers.simple import VALUE as v
    return inner is s, v
print(local())
class C:
    import _helpers.simple as mod
    from _helpers.simple import function
print(C.mod is s, C.function())
del sys.modules["_helpers.simple"]
import _helpers.simple as again
print(again is s, again.VALUE, again.counter, _helpers.simple is again)
