import builtins
print(len is builtins.len, __builtins__ is builtins, "len" in dir(builtins), "len" in globals())
len = lambda x: "shadow"
print(len([1]))
del len
print(len([1]))
try: del len
except NameError as e: print(e)
builtins.injected = "from builtins"
print(injected)
del builtins.injected
try: injected
except NameError as e: print(e)
def f():
    try: return print_
    except NameError as e: return str(e)
print(f())
def local_shadow():
    try: return list("ab")
    except UnboundLocalError as e: return str(e)
    list = 5
print(local_shadow())
def param_shadow(str, int=5): return str, int
print(param_shadow(1), str(1), int("2"))
class C:
    def len(self): return len([1, 2, 3])
    print = 5
    q = len("ab")
    def p(self): return print is builtins.print
print(C().len(), C.print, C.q, C().p())
print_ = print
print = lambda *a: print_("wrapped", *a)
print("x")
del print
print("back")
g = {"__builtins__": {"abs": lambda x: "custom abs"}}
print(eval("abs(-1)", g))
try: eval("len('a')", g)
except NameError as e: print(e)
fn = eval("lambda: abs(5)", g)
print(fn(), fn.__builtins__ is g["__builtins__"])
g2 = {}
exec("x = len('abc')", g2)
print(g2["x"], type(g2["__builtins__"]).__name__)
exec("class K: pass", {"__builtins__": {"__build_class__": lambda f, n, *b: print("built", n)}})
try: exec("class K: pass", {"__builtins__": {}})
except NameError as e: print(e)
try: exec("import os", {"__builtins__": {}})
except ImportError as e: print(e)
exec("import anything.at.all as x", {"__builtins__": {"__import__": lambda *a: print("import", a[0], a[3]) or type("M", (), {"at": type("N", (), {"all": 1})})}})
builtins.__dict__["dyn"] = 1
print(dyn, eval("dyn"), [dyn for _ in "a"])
del builtins.dyn
True_ = True
try: exec("True = 1")
except SyntaxError as e: print(e.msg)
globals()["None"] = 5
print(None, globals().pop("None"))
builtins.True_ = 0
print(True_, True)
def counter():
    n = 0
    orig = builtins.len
    def counting(x):
        nonlocal n
        n += 1
        return orig(x)
    builtins.len = counting
    try:
        for s in ("a", "bb"): len(s)
        sum(len(s) for s in ("a", "b", "c"))
    finally: builtins.len = orig
    return n
print(counter(), len("ab"))
import types
print(isinstance(len, types.BuiltinFunctionType), sorted(n for n in dir(builtins) if n[0].islower())[:12], len([n for n in dir(builtins) if n.endswith("Error")]) >= 40)
