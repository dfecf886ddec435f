def make_adder(n):
    ns = {"n": n}
    exec("def add(x): return x + n", ns)
    return ns["add"]
a5, a7 = make_adder(5), make_adder(7)
print(a5(1), a7(1), a5.__globals__ is not a7.__globals__, a5.__globals__["n"])
a5.__globals__["n"] = 100
print(a5(1), a7(1))
ns = {}
exec("x = 0\ndef inc():\n  global x\n  x += 1\n  return x", ns)
print(ns["inc"](), ns["inc"](), ns["x"])
ns["x"] = "s"
try: ns["inc"]()
except TypeError as e: print(e)
del ns["x"]
try: ns["inc"]()
except NameError as e: print(e)
g, l = {"shared": 1}, {}
exec("y = shared + 1\nclass C:\n  z = shared\n  def m(self): return shared\nr = [shared for _ in 'a']", g, l)
print(sorted(l), l["y"], l["C"].z, l["C"]().m(), l["r"], "y" in g)
try: exec("q = 5\n[q for _ in 'a']\nlambda: q", {}, m := {}); print(m["q"])
except NameError as e: print(e)
try: exec("def f(): return q2\nq2 = 1\nprint(f())", {}, {})
except NameError as e: print(e)
code = compile("counter += 1\nresult = counter * mult", "<c>", "exec")
env = {"counter": 0, "mult": 10}
for _ in range(3): exec(code, env)
print(env["counter"], env["result"])
expr = compile("a * b + c", "<e>", "eval")
print([eval(expr, {"a": i, "b": 2}, {"c": j}) for i, j in ((1, 1), (2.5, 0), (10**20, 1))])
def local_exec():
    v = 1
    exec("v = 2; w = 3")
    d = {}
    exec("v = 2; w = 3", globals(), d)
    return v, sorted(d.items())
print(local_exec())
def builder(fields):
    src = f"def __init__(self, {', '.join(fields)}):\n" + "".join(f"    self.{f} = {f}\n" for f in fields)
    src += f"def __repr__(self): return '{{}}({{}})'.format(type(self).__name__, ', '.join(str(getattr(self, f)) for f in {fields!r}))"
    d = {}
    exec(src, d)
    return type("Built", (), {k: d[k] for k in ("__init__", "__repr__")})
B = builder(["x", "y"])
print(B(1, 2), B("a", y=3))
try: B(1)
except TypeError as e: print(e)
exec("for i in range(3): pass\nwhile i: i -= 1\nif not i: branch = 'taken'\ntry: raise ValueError('e')\nexcept ValueError as err: caught = str(err)\nwith __import__('contextlib').nullcontext(5) as cm: pass", o := {})
print(o["i"], o["branch"], o["caught"], "err" in o, o["cm"])
exec("import math as m\nfrom math import floor as fl\nval = fl(m.pi)", o)
print(o["val"], o["m"].__name__)
print(eval("(lambda: [x for x in range(y)])()", {"y": 3}), eval("{k: v for k, v in z}", {"z": [(1, 2)]}), eval("[(lambda: w)() for w in range(2)]"), eval("sum(i for i in t if i > lim)", {"t": [1, 5], "lim": 2}))
def outer():
    secret = "s"
    def inner(): return secret
    try: return eval("secret"), eval("inner()"), [eval("secret") for _ in "a"]
    except NameError as e: return str(e)
print(outer())
exec("nested = '''exec(\"deep = 1\")'''\nexec(nested)\nexec('print(deep)')", {})
print(eval(eval("'1 + 1'")), eval(compile("eval('2 * 3')", "f", "eval")), eval("eval('x', {'x': 9})"), eval("[eval(s) for s in ('1', '2')]"))
