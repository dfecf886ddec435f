import sys
print(__name__, __file__.endswith("modules_main_and_dunder_names.py"), __doc__, sys.modules["__main__"].__dict__ is globals(), "__builtins__" in globals(), sys.argv[0].endswith(".py"), len(sys.argv))
import __main__
__main__.added = 5
print(added, __main__.sys is sys, hasattr(__main__, "nope"))
def f(): return added
del __main__.added
try: f()
except NameError as e: print(e)
class M(type(sys)):
    def __getattribute__(self, n): return "intercepted" if n == "virtual" else super().__getattribute__(n)
m = M("m")
print(m.virtual, m.__name__, m.__doc__, m.__spec__, m.__loader__, m.__package__, repr(m))
m.__file__ = "/x/m.py"
print(repr(m))
import types
n = types.ModuleType("n", "the doc")
n.x = 1
exec("def get(): return x\ny = x + 1", n.__dict__)
print(n.get(), n.y, n.__doc__, sorted(k for k in vars(n) if not k.startswith("__")))
n.x = 10
print(n.get())
n.__getattr__ = lambda name: f"module getattr {name}"
print(n.anything, n.x)
def ga(name): raise AttributeError(f"no {name} here")
n.__getattr__ = ga
try: n.zz
except AttributeError as e: print(e)
print(hasattr(n, "zz"), getattr(n, "zz", "default"))
for bad in (lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: types.ModuleType("a", "b", "c"), lambda: types.ModuleType("q").nope, lambda: setattr(types.ModuleType("q"), "__dict__", {}), lambda: delattr(types.ModuleType("q"), "nope"), lambda: types.ModuleType("q")(), lambda: types.ModuleType("q")["x"]):
    try: bad()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
sys.modules["fake_mod"] = n
import fake_mod
from fake_mod import x, get as gg
print(fake_mod is n, x, gg())
try: from fake_mod import missing
except ImportError as e: print(e)
del sys.modules["fake_mod"]
try: import fake_mod
except ModuleNotFoundError as e: print(e)
sys.modules["blocked"] = None
try: import blocked
except ModuleNotFoundError as e: print(e)
sys.modules["weird"] = "a string as a module"
import weird
print(weird.upper())
from weird import lower
print(lower())
print(f.__module__, (lambda: 0).__module__, type("K", (), {}).__module__, types.FunctionType(f.__code__, {"__name__": "other"}).__module__, types.FunctionType(f.__code__, {}).__module__)
class K: pass
print(K.__module__, K.__qualname__, exec("class Z: pass\nprint(Z.__module__)", {"__name__": "custom"}), sys.implementation.name != "", sys.version_info >= (3, 14), isinstance(sys.path, list), sys.byteorder, sys.maxsize, sys.maxunicode)
