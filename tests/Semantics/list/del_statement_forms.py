a = list(range(10))
del a[0], a[-1], a[2:4]
print(a)
del a[:]
print(a)
a = [[1, 2], [3, 4]]
del a[0][1], a[1]
print(a)
b = a
del a
try:
    print(a)
except NameError as e:
    print(e)
print(b)
x = y = 1
del (x, y)
try:
    x
except NameError as e:
    print(e)
[p, q] = 1, 2
del [p, q]
try:
    q
except NameError as e:
    print(e)
def f():
    local = 1
    del local
    try:
        return local
    except UnboundLocalError as e:
        return str(e)
print(f())
class C:
    pass
c = C()
c.a = 1
del c.a
try:
    del c.a
except AttributeError as e:
    print(e)
d = {"k": 1}
del d["k"]
try:
    del d["k"]
except KeyError as e:
    print(repr(e))
for i in range(3):
    del i
print("i" in globals())
try:
    del undefined_name
except NameError as e:
    print(e)
def g():
    del never
    never = 1
try:
    g()
except UnboundLocalError as e:
    print(e)
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("del f()", "del 1", "del x + 1", "del (x, 1)", "del *x", "del", "del None", "del x if y else z", "del ()", "del (x)", "del x.y, z[0]", "del [a, (b, c)]", "del (a := 1)", "del 'a'", "del f().x"):
    syntax(s)
