a: int = 1
b: "str"
c: undefined_type
if False: never: int
if True: d: float = 2.0
for _ in range(1): e: list
def f():
    g: int = 5
    return "g" in globals()
print(f(), "b" in globals())
try: __annotations__
except NameError as err: print(err)
undefined_type = "resolved"
print(__annotations__ if "__annotations__" in globals() else __annotate__(1))
import sys
m = sys.modules["__main__"]
print(m.__annotations__, m.__annotate__ is not None)
ns = {}
exec("x: int = 1\ny: str", ns)
print(ns.get("__annotations__"), "__annotate__" in ns, sorted(k for k in ns if not k.startswith("__")))
print(ns["__annotate__"](1))
exec("from __future__ import annotations\nx: int = 1\ny: anything_goes\ndef f(a: zz): pass\nclass C:\n  z: also.anything", ns2 := {})
print(ns2["__annotations__"], ns2["f"].__annotations__, ns2["C"].__annotations__)
import types
mod = types.ModuleType("mod")
print(mod.__annotations__, mod.__annotate__)
mod.__annotations__ = {"q": 1}
print(mod.__annotations__)
mod.__annotations__["r"] = 2
print(mod.__annotations__)
del mod.__annotations__
print(mod.__annotations__)
exec("k: int\nk2: str = 's'", mod.__dict__)
print(mod.__annotations__, mod.k2)
try: mod.__annotations__ = 5
except TypeError as err: print("TypeError")
else: print(mod.__annotations__)
