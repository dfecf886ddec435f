import sys, importlib
from _helpers import simple
print(importlib.import_module("_helpers.simple") is simple, importlib.import_module(".simple", "_helpers") is simple, __import__("_helpers.simple").__name__, __import__("_helpers.simple", fromlist=["VALUE"]).__name__, __import__("_helpers.simple", fromlist=[]).__name__, __import__("simple", {"__package__": "_helpers", "__name__": "_helpers.x"}, None, ["VALUE"], 1) is simple)
simple.counter = 99
simple.extra = "survives a reload"
r = importlib.reload(simple)
print(r is simple, simple.counter, simple.extra)
for f in (lambda: importlib.import_module("nope_mod"), lambda: importlib.import_module(".x"), lambda: importlib.reload(5), lambda: importlib.import_module(""), lambda: __import__("x" , level=1), lambda: importlib.import_module("..x", "pkg")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(importlib.util.find_spec("_helpers.simple").name if hasattr(importlib, "util") else __import__("importlib.util").util.find_spec("_helpers.simple").name)
import importlib.util
print(importlib.util.find_spec("no_such_module_here"), importlib.util.find_spec("sys").origin, importlib.util.find_spec("_helpers").submodule_search_locations is not None)
class Finder:
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.startswith("virtual"):
            log.append((name, path))
            return importlib.util.spec_from_loader(name, Loader(), is_package=name == "virtual")
class Loader:
    def create_module(self, spec): return None
    def exec_module(self, module):
        if module.__name__ == "virtual.bad": raise RuntimeError("loader failed")
        module.made = f"made {module.__name__}"
log = []
sys.meta_path.insert(0, Finder)
import virtual.sub
from virtual import other
print(virtual.made, virtual.sub.made, other.made, log, virtual.__path__, virtual.sub.__spec__.parent)
try: import virtual.bad
except RuntimeError as e: print(e, "virtual.bad" in sys.modules)
sys.meta_path.remove(Finder)
import builtins
real = builtins.__import__
def tracing(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level))
    return real(name, globals, locals, fromlist, level)
calls = []
builtins.__import__ = tracing
try:
    import _helpers.simple as q
    from _helpers import simple as w
    from _helpers.simple import VALUE, exported
    exec("from .simple import *", {"__package__": "_helpers", "__name__": "_helpers.z"})
finally: builtins.__import__ = real
print(calls)
class SelfReplacing: value = "an object, not a module"
sys.modules["replaced_mod"] = SelfReplacing
import replaced_mod
from replaced_mod import value
print(replaced_mod.value, value)
import _helpers.replaces_itself as ri
print(type(ri).__name__, ri.answer)
m = importlib.util.module_from_spec(importlib.util.spec_from_loader("blank", None))
print(m.__name__, m.__loader__)
spec = importlib.util.spec_from_file_location("by_path", simple.__file__)
mod = importlib.util.module_from_spec(spec)
spec.loader.exec_module(mod)
print(mod.__name__, mod.VALUE, mod is simple, "by_path" in sys.modules)
