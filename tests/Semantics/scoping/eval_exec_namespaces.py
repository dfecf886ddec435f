x = "module"
print(eval("x"), eval("x", {"x": 1}), eval("x", {}, {"x": 2}), eval("x + y", {"x": 1}, {"y": 2}), eval("x", {"x": "g"}, {"x": "l"}))
def f():
    x = "local"
    y = 5
    return eval("x"), eval("y"), eval("x", globals()), eval("[x for _ in 'a']"), eval("(lambda: x)()", {"x": "g"}, {"x": "l"}), sorted(eval("locals()"))
try: print(f())
except NameError as e: print(e)
ns = {}
exec("a = 1\ndef g(): return a\nb = g()", ns)
print(ns["b"], "__builtins__" in ns, sorted(k for k in ns if k != "__builtins__"))
g, l = {}, {}
exec("a = 1\nb = a + 1", g, l)
print(l, "a" in g)
try: exec("a = 1\ndef f(): return a\nf()", {}, {})
except NameError as e: print(e)
try: exec("class C:\n  v = 1\n  def m(self): return q\nq = 2\nC().m()", {}, {})
except NameError as e: print(e)
exec("global gg\ngg = 5", g, l)
print(g.get("gg"), l.get("gg"))
def h():
    exec("z = 1")
    try: return z
    except NameError as e: return str(e)
print(h())
def i():
    d = {}
    exec("z = 1", globals(), d)
    return d
print(i())
def j():
    v = 1
    exec("v = 2")
    return v, eval("v")
print(j())
for bad in (lambda: eval("x ="), lambda: eval(""), lambda: eval("x = 1"), lambda: eval("1; 2"), lambda: exec("if"), lambda: eval(5), lambda: eval("1", 5), lambda: eval("1", {}, 5), lambda: exec("1", []), lambda: eval("1", {}, {}, {}), lambda: eval(b"1 + 1"), lambda: eval(bytearray(b"2")), lambda: eval(" 1"), lambda: eval("\t1\n"), lambda: eval("1\n2"), lambda: eval("a\0b"), lambda: exec(None), lambda: eval(compile("1", "f", "exec")), lambda: exec(compile("5", "f", "eval")), lambda: eval("yield"), lambda: eval("return 1"), lambda: exec("return 1"), lambda: eval("(x := 1)"), lambda: eval("lambda: 0")(), lambda: eval("*[1]"), lambda: eval("[*[1]]"), lambda: eval("1" + "+1" * 50), lambda: exec("x = 1", {}), lambda: exec(source="q = 1", globals={}), lambda: eval("y", globals={"y": 3}, locals={})):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, e)
class M(dict):
    def __missing__(self, k): return f"<{k}>"
print(eval("a + b", {}, M()), eval("len('ab')", {"__builtins__": {"len": lambda s: "fake"}}))
try: eval("len('a')", {"__builtins__": {}})
except NameError as e: print(e)
try: eval("undefined", M())
except NameError as e: print(e)
