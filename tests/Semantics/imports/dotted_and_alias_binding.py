import _helpers.pkg.deep.leaf
print(sorted(n for n in globals() if not n.startswith("__")))
print(_helpers.pkg.deep.leaf.path)
import _helpers.pkg.deep.leaf as leaf
import _helpers.pkg as p, _helpers.simple as s
from _helpers import pkg as p2, simple as s2
from _helpers.pkg import deep
from _helpers.pkg.deep import leaf as l2
print(leaf is l2 is deep.leaf is _helpers.pkg.deep.leaf, p is p2, s is s2, p.deep is deep)
def f():
    import _helpers.pkg.deep
    import _helpers.pkg.sibling as sib
    return sorted(locals()), _helpers.pkg.deep is deep, sib.name
print(f())
def shadow():
    try: _helpers
    except UnboundLocalError as e: print(e)
    import _helpers.simple
    return _helpers.simple.VALUE
print(shadow())
class C:
    import _helpers.simple
    from _helpers.simple import VALUE as v, function
print(sorted(k for k in vars(C) if not k.startswith("__")), C.v, C._helpers is _helpers)
import sys
saved = sys.modules.pop("_helpers.pkg.sibling")
import _helpers.pkg.sibling
print(_helpers.pkg.sibling is saved, sys.modules["_helpers.pkg.sibling"] is _helpers.pkg.sibling)
from _helpers.pkg import sibling
print(sibling is saved)
del _helpers.pkg.sibling
from _helpers.pkg import sibling as again
print(again is sys.modules["_helpers.pkg.sibling"], hasattr(_helpers.pkg, "sibling"))
_helpers.pkg.fake = "attribute, not a module"
from _helpers.pkg import fake
print(fake)
try: import _helpers.pkg.fake
except ModuleNotFoundError as e: print(e)
try: import _helpers.simple.sub
except ModuleNotFoundError as e: print(e)
sys.modules["_helpers.injected"] = type(sys)("_helpers.injected")
sys.modules["_helpers.injected"].v = "injected"
from _helpers import injected
print(injected.v, hasattr(_helpers, "injected"))
import _helpers.injected as inj
print(inj is injected)
try:
    import _helpers.injected
    print(_helpers.injected.v)
except AttributeError as e: print(str(e).split(" (")[0])
for name in ("_helpers", "_helpers.pkg", "_helpers.pkg.deep.leaf"): print(name in sys.modules, end=" ")
print()
a = b = __import__("_helpers.pkg.deep.leaf")
print(a.__name__, __import__("_helpers.pkg.deep.leaf", fromlist=["path"]).__name__, __import__("_helpers.pkg", fromlist=["deep"]).deep is deep, __import__("leaf", {"__package__": "_helpers.pkg.deep", "__name__": "q"}, {}, ("path",), 1).path)
