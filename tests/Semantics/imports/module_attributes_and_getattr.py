import _helpers.dyn as d
print(d.known, d.computed_x, d.computed_y, dir(d))
try: d.missing
except AttributeError as e: print(e)
from _helpers.dyn import computed_z, known as k
print(computed_z, k)
try: from _helpers.dyn import nope
except ImportError as e: print(str(e).split(" (")[0])
print(hasattr(d, "computed_q"), hasattr(d, "zz"), getattr(d, "zz", "default"), d.calls)
d.known = "assigned"
print(d.get_known(), d.__dict__["known"])
del d.known
try: d.get_known()
except NameError as e: print(e)
try: del d.known
except AttributeError as e: print(e)
d.new = 5
print(d.new, vars(d)["new"], "new" in dir(d))
d.__dict__["added"] = 6
print(d.added)
d.__name__ = "renamed"
print(repr(d).split(" from")[0])
f = d.get_known
d.known = "back"
print(f(), f.__globals__ is d.__dict__, f.__module__)
for stmt in ("d.__dict__ = {}", "d.__class__ = int", "d()", "d + 1", "d[0]", "len(d)", "iter(d)", "for x in d: pass", "d.x.y"):
    try: exec(stmt)
    except (TypeError, AttributeError) as e: print(stmt, "|", type(e).__name__, e)
import sys
class Mod(type(sys)):
    @property
    def prop(self): return "module property " + self.get_known()
    def __call__(self): return "callable module"
    def __setattr__(self, n, v): super().__setattr__(n, (v, "via setattr"))
d.__class__ = Mod
d.attr = 1
print(d.prop, d(), d.attr, d.get_known())
