x = "global"
def f():
    global x
    x = "changed by f"
f()
print(x)
def g():
    x = "g"
    def h():
        global x
        x = "changed by h"
        def i():
            return x
        return i()
    return h(), x
print(g(), x)
def a():
    v = 1
    def b():
        nonlocal v
        v += 1
        def c():
            nonlocal v
            v *= 10
        c()
    b()
    return v
print(a())
def unbound():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
unbound()
def unbound2():
    try:
        x += 1
    except UnboundLocalError as e:
        print(e)
unbound2()
def unbound3(flag):
    if flag:
        y = 1
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(unbound3(True), unbound3(False))
def unbound4():
    for q in []:
        pass
    try:
        q
    except UnboundLocalError as e:
        print(e)
unbound4()
def new_global():
    global fresh
    fresh = [1]
    fresh.append(2)
new_global()
print(fresh)
def del_global():
    global fresh
    del fresh
del_global()
print("fresh" in globals())
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("nonlocal x", "def f(): nonlocal x", "def f(x): global x", "def f(): x = 1; global x", "def f(): print(x); global x", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f(x):\n def g(x): nonlocal x", "def f(): global x; nonlocal x", "def f():\n global x\n def g(): nonlocal x", "class C:\n nonlocal x", "global x; x = 1", "x = 1\nglobal x", "def f(): global __debug__", "def f(): global x; x: int = 1", "def f():\n x: int\n global x"):
    syntax(s)
