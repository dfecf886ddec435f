from _helpers.star_no_all import *
print(sorted(n for n in globals() if not n.startswith("__")))
print(public, Visible.__name__, func())
try: _hidden
except NameError as e: print(e)
from _helpers.star_all import *
print(_listed, sorted(n for n in ("unlisted", "listed") if n in globals()))
public = "local"
from _helpers.star_no_all import *
print(public)
ns = {}
exec("from math import *\nx = floor(pi)", ns)
print(ns["x"], "sin" in ns)
exec("from _helpers.star_no_all import *", {}, loc := {})
print(sorted(loc))
class K: pass
def f():
    try: exec("from _helpers.star_all import *"); return "listed" in locals()
    except Exception as e: return str(e)
print(f())
import sys, types
m = types.ModuleType("custom")
m.a, m._b, m.c = 1, 2, 3
sys.modules["custom"] = m
exec("from custom import *", n2 := {})
print(sorted(k for k in n2 if k != "__builtins__"))
m.__all__ = ("_b",)
exec("from custom import *", n3 := {})
print(sorted(k for k in n3 if k != "__builtins__"))
for bad in (["zz"], [5], 5, "ab"):
    m.__all__ = bad
    try: exec("from custom import *", n4 := {}); print(sorted(k for k in n4 if k != "__builtins__"))
    except Exception as e: print(type(e).__name__, e)
m.__dict__[5] = "int key"
del m.__all__
try: exec("from custom import *", {})
except TypeError as e: print(e)
