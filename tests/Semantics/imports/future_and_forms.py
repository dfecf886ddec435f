from __future__ import annotations, division
import os.path
import os.path as p
import os as o, sys as s
from os import path, sep as separator
from os.path import (join as j,
                     split,)
import collections.abc
print(os.path is p is path, o is os, j("a", "b"), separator, split("x/y"), collections.abc.Mapping.__name__, s.modules["os"] is os)
import json.decoder
print(json.decoder.JSONDecoder.__name__, json.loads("[1]"))
def f(x: not_defined) -> also.not_defined: pass
print(f.__annotations__, annotations.__class__.__name__, division.getMandatoryRelease())
import __future__
print(sorted(__future__.all_feature_names))
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for src in ("x = 1\nfrom __future__ import division", "from __future__ import nope", "from __future__ import braces", "'doc'\nfrom __future__ import division", "from __future__ import division\nfrom __future__ import annotations", "from __future__ import (division, annotations)", "from __future__ import *", "import __future__", "def f():\n from __future__ import division", "from __future__ import barry_as_FLUFL\n1 <> 2", "import a.b.c as d.e", "import a as", "from a import b as", "from . import *", "from .a.b import c", "from ....a import b", "from ... import a", "import a; import b", "from a import (b)", "from a import b,", "from a import (b,)", "from a import", "import (a)", "import a, (b)", "import *", "from * import a", "from a.b import c.d", "import a-b", "import 1a", "from 'a' import b", "import 'a'", "def f(): import a; from b import *", "class C: from b import *"):
    syntax(src)
import math as math, math as m2
print(math is m2, math.pi == m2.pi)
def lazy():
    global re
    import re
    return re.sub("a", "b", "cat")
print(lazy(), re.__name__)
try:
    import no_such_module_xyz as alias
except ImportError as e: alias = None; print(type(e).__name__, e.name)
print(alias)
for name in ("math", "os", "no_such_mod"):
    try: mod = __import__(name)
    except ImportError: print("missing", name)
    else: print(mod.__name__)
import sys
sys.path.insert(0, "_helpers")
import simple as top_simple
print(top_simple.__name__, top_simple.VALUE, top_simple.__package__ == "")
sys.path.pop(0)
