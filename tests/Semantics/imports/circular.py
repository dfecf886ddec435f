import sys
from _helpers.circ import a
print(a.get_b_value(), a.b.get_a_value(), a.status)
try: import _helpers.circ.c1
except ImportError as e: print(type(e).__name__, str(e).split(" (")[0])
print("_helpers.circ.c1" in sys.modules, "_helpers.circ.c2" in sys.modules)
try:
    import _helpers.circ.attr1
except AttributeError as e: print(type(e).__name__, str(e).split(" (")[0])
print("_helpers.circ.a" in sys.modules, sys.modules["_helpers.circ"].a is a)
import _helpers.circ.sub1 as s1
print(s1.partner.name, s1.partner.back.name)
