pass
...
1; 2; "string"
None
x = 1; y = 2; print(x, y)
def f(): pass
def g(): ...
def h(): "doc only"
class A: pass
class B: ...
class C: "doc"; x = 5
print(f(), g(), h(), A.__name__, B.__doc__, C.__doc__, C.x)
if True: pass
for _ in range(2): ...
while False: pass
try: pass
except: pass
else: pass
finally: pass
try: 1 / 0
except ZeroDivisionError: ...
with open(__file__): pass
(lambda: ...)()
[1, 2]
{"a": 1}
x == y
not x
-x
f
f()
x if y else x
[i for i in range(2)]
print(...  is Ellipsis, type(...), repr(...), bool(...), [...][0], {...: 1}[...], (... , 1))
def effects():
    log.append("a"), log.append("b")
    [log.append(i) for i in range(2)]
    log.append("c") if log else log.append("d")
    0 and log.append("never")
    log and log.append("and")
    1, 2, log.append("tuple")
    {log.append("set")}
    {"k": log.append("dict")}
    (log.append("paren"))
    log.append("f") or log.append("g")
    f"{log.append('fstring')}"
    log[0]
    log.append
log = []
effects()
print(log)
for stmt in ("undefined", "[][0]", "{}['k']", "1 / 0", "'a' + 1", "(5).x", "-'a'", "None()", "[1][None]", "1 < 'a'", "x.y.z", "not undefined", "[u for u in undefined]", "{undefined}", "f'{undefined}'", "1 if undefined else 2", "undefined and 1", "0 and undefined", "lambda: undefined", "(yield_ := undefined)"):
    try: exec(stmt)
    except Exception as e: print(stmt, "!!", type(e).__name__, e)
    else: print(stmt, "fine")
if x: y = 5
if x: y = 6; z = 7
print(y, z); print("same line")
def one(): return 1; return 2
print(one())
class D: a = 1; b = a + 1; c = lambda self: self.b
print(D.b, D().c())
for i in 1, 2: print(i, end=" "); print("!", end=" ")
print()
a = 1,; b = (2); c = (3,)
print(a, b, c, (), (()), ((),))
