print("main starts")
import _helpers.effects.one
print("after one")
import _helpers.effects.one
from _helpers.effects import two
print("after two")
from _helpers.effects.two import value
if False: import _helpers.effects.three
print("three not imported")
def f():
    import _helpers.effects.three as t
    return t.v
print("f defined")
print(f(), f())
try: import _helpers.effects.fails
except ValueError as e: print("failed:", e)
try: import _helpers.effects.fails
except ValueError as e: print("failed again:", e)
import sys
print("_helpers.effects.fails_dep" in sys.modules, "_helpers.effects.fails" in sys.modules)
import _helpers.effects.main_guard
print(_helpers.effects.main_guard.ran)
import _helpers.effects.one as a, _helpers.effects.two as b
print(a.v, b.value)
class C:
    import _helpers.effects.four
    x = _helpers.effects.four.v
print(C.x)
