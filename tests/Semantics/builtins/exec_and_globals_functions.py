g = globals()
exec("a = 1; b = [a, a + 1]")
print(a, b, g["b"], eval("a + b[1]"), eval("globals() is g"), "a" in vars())
def f(n):
    loc = n * 2
    r = eval("loc + n")
    exec("loc = 100")
    d = dict(locals())
    exec("made = n + 1", globals(), d)
    return r, loc, d["made"], "made" in locals()
print(f(5))
code = compile("result = sum(range(n))", "<c>", "exec")
for n in (3, 10):
    ns = {"n": n}
    exec(code, ns)
    print(ns["result"], end=" ")
print()
print(eval("[x for x in range(y)]", {"y": 3}), eval("(lambda q: q * z)(2)", {"z": 5}), eval("f'{v}'", {"v": 1}), eval("x", {"x": 1}, {"x": 2}), eval("__name__"), eval("x if x else y", {"x": 0, "y": 2}))
exec("def made_fn(x):\n    '''doc'''\n    return x + K\n", ns := {"K": 10})
print(ns["made_fn"](1), ns["made_fn"].__doc__, ns["made_fn"].__module__, ns["made_fn"].__code__.co_filename, ns["made_fn"].__globals__ is ns)
ns["K"] = 20
print(ns["made_fn"](1))
exec("class Made:\n    x = 1\n    def get(self): return self.x, y\ny = 2", ns)
print(ns["Made"]().get(), ns["Made"].__module__, ns["Made"].__qualname__)
exec("import math\nfrom math import pi\nfor i in range(3): last = i\ntry: 1/0\nexcept ZeroDivisionError as e: msg = str(e)\nwith open(__file__) as fh: pass\nk, *l = 'abc'\nm: int = 5\nn = (w := 3)\ndel i", ns | {"__file__": __file__}, out := {})
print(sorted(k for k in out if not k.startswith("__")), out["msg"], out["l"], out["w"], out["last"])
class Log(dict):
    def __getitem__(self, k): log.append(("get", k)); return dict.__getitem__(self, k)
    def __setitem__(self, k, v): log.append(("set", k)); dict.__setitem__(self, k, v)
    def __delitem__(self, k): log.append(("del", k)); dict.__delitem__(self, k)
log = []
exec("p = 1\nq = p + 1\nq += p\ndel p\nr = len('ab')\ndef g(): return q\n[z for z in [q]]", {}, Log())
print(log)
from types import MappingProxyType, SimpleNamespace
from collections import ChainMap
print(eval("a + b", {}, ChainMap({"a": 1}, {"b": 2})), eval("a", {}, MappingProxyType({"a": 5})))
for bad in (lambda: exec("x = 1", {}, 5), lambda: exec("a = 2", {}, MappingProxyType({})), lambda: exec("1 +"), lambda: eval("a = 1"), lambda: eval("del a"), lambda: exec("return"), lambda: exec("yield"), lambda: exec("await x"), lambda: exec("break"), lambda: exec("continue"), lambda: exec("nonlocal x"), lambda: eval("undefined_q"), lambda: exec("raise KeyError('from exec')"), lambda: exec(5), lambda: exec(), lambda: eval("1", None, None), lambda: exec("x=1", None, {}), lambda: exec("def f(:"), lambda: exec("  x = 1"), lambda: exec("if 1:\nx"), lambda: exec("x = '"), lambda: exec("\x00"), lambda: exec("é = 1; assert é"), lambda: exec(b"\xc3\xa9 = 1"), lambda: exec("# comment only"), lambda: exec(""), lambda: exec("\n\n"), lambda: exec("x = 1\\"), lambda: exec("(1"), lambda: exec("1)")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def outer():
    v = "enclosing"
    def inner():
        try: return eval("v")
        except NameError as e: return str(e)
    def inner2():
        v
        return eval("v")
    return inner(), inner2()
print(outer())
exec(compile("print('closure', fv)", "x", "exec"), {"fv": 1})
def has_free():
    fv = 42
    def h(): print("free", fv)
    return h
h = has_free()
try: exec(h.__code__)
except TypeError as e: print(e)
exec(h.__code__, closure=h.__closure__)
for bad in (lambda: exec("1", closure=()), lambda: exec(h.__code__, closure=(1,)), lambda: exec(h.__code__, closure=())):
    try: bad()
    except TypeError as e: print(e)
