from _helpers.edge import (a, b as bee,
    C,)
print(a, bee, C.__name__)
import _helpers.edge as e
e.a = "changed"
from _helpers.edge import a as a2
print(a, a2)
for name in ("missing", "lazy_ok", "raises_value", "raises_import"):
    try:
        exec(f"from _helpers.edge import {name} as got")
        print(name, got)
    except Exception as x: print(name, type(x).__name__, str(x).split(" (")[0])
try: from _helpers.edge import a, nope, b
except ImportError as x: print(x.name, x.name_from, str(x).split(" (")[0])
print("b" in globals())
from _helpers.edge import counter
counter += 1
print(counter, e.counter)
e.bump()
print(e.counter, counter)
from _helpers.edge import lst
lst.append("shared")
print(e.lst)
def g():
    from _helpers.edge import a as local_a, lst as local_lst
    local_a = "rebound"
    local_lst.append("from g")
    return local_a, sorted(locals())
print(g(), e.a, e.lst)
class K: from _helpers.edge import a, lst
print(K.a, K.lst is lst)
try:
    from _helpers import edge_missing_module
except ImportError as x: print(type(x).__name__, str(x).split(" (")[0])
from _helpers.edge import __name__ as nm, __doc__ as dc, _private as pv, __dunder__ as dd
print(nm, dc, pv, dd)
import importlib
before = e.lst
importlib.reload(e)
print(e.a, e.lst, before, lst is before, e.counter)
from _helpers.edge import C as C2
print(C is C2, isinstance(C(), C2), C.__module__ == C2.__module__)
exec("from _helpers.edge import *", ns := {})
print(sorted(k for k in ns if k != "__builtins__"))
e.__all__ = ["a", "_private"]
exec("from _helpers.edge import *", ns := {})
print(sorted(k for k in ns if k != "__builtins__"))
del e.__all__
e.self_ref = e
from _helpers.edge import self_ref
print(self_ref.self_ref is e)
try: import _helpers.edge.a
except ModuleNotFoundError as x: print(x)
