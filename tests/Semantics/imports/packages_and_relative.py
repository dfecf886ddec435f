import _helpers.pkg
print(_helpers.pkg.loaded, _helpers.pkg.__name__, _helpers.pkg.__package__, [p.endswith("pkg") for p in _helpers.pkg.__path__], hasattr(_helpers.pkg, "lazy_sub"))
from _helpers.pkg import sibling, from_init
print(sibling.name, from_init, sibling.__package__, sibling.parent_value, sibling.up.VALUE)
from _helpers.pkg.deep import leaf
print(leaf.path, leaf.cousin.name, leaf.__name__, leaf.__spec__.parent)
from _helpers.pkg import lazy_sub
print(lazy_sub.v, hasattr(_helpers.pkg, "lazy_sub"))
from _helpers.pkg import *
print(sorted(n for n in ("alpha", "beta", "gamma_mod", "hidden", "sibling") if n in globals()), gamma_mod.g)
print(_helpers.pkg.dynamic_attr, _helpers.pkg.other_dynamic)
try: _helpers.pkg.nothing
except AttributeError as e: print(e)
try: from _helpers.pkg import nothing
except ImportError as e: print(str(e).split(" (")[0])
from _helpers.pkg import dynamic_attr as da
print(da)
import _helpers.ns_only.member as nm
print(nm.value, _helpers.ns_only.__file__ if hasattr(_helpers.ns_only, "__file__") else None, list(_helpers.ns_only.__path__) != [])
for stmt in ("from ..... import x", "from .missing import x"):
    try: exec(stmt, {"__name__": "_helpers.pkg.fake", "__package__": "_helpers.pkg"})
    except ImportError as e: print(type(e).__name__, e)
exec("from .sibling import name\nfrom . import sibling as sb\nfrom .. import simple\nprint(name, sb.name, simple.VALUE)", {"__name__": "_helpers.pkg.fake", "__package__": "_helpers.pkg"})
try: exec("from . import x", {"__name__": "no_package"})
except (ImportError, KeyError) as e: print(type(e).__name__, e)
try: exec("from _helpers.pkg.bad_all import *")
except (AttributeError, TypeError) as e: print(type(e).__name__, e)
try: exec("from _helpers.pkg.bad_all2 import *")
except (AttributeError, TypeError) as e: print(type(e).__name__, e)
