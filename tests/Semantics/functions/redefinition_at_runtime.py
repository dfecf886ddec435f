def f(): return 1
def caller(): return f()
print(caller(), caller())
def f(): return 2
print(caller())
f = lambda: 3
print(caller())
f = [4].pop
print(caller())
try:
    caller()
except IndexError as e:
    print(e)
del f
try:
    caller()
except NameError as e:
    print(e)
f = 5
try:
    caller()
except TypeError as e:
    print(e)
def uses_len(x): return len(x)
print(uses_len([1, 2]))
len = lambda x: "shadowed"
print(uses_len([1, 2]))
del len
print(uses_len([1, 2]))
import builtins
old = builtins.len
builtins.len = lambda x: "builtin replaced"
print(uses_len([1]))
builtins.len = old
print(uses_len([1]))
class C:
    def m(self): return "C.m"
c = C()
def call_m(): return c.m()
print(call_m())
C.m = lambda self: "new class m"
print(call_m())
c.m = lambda: "instance m"
print(call_m())
del c.m
print(call_m())
del C.m
try:
    call_m()
except AttributeError as e:
    print(e)
C.m = property(lambda self: lambda: "through a property")
print(call_m())
K = 10
def const(): return K + 1
print([const() for _ in range(3)])
K = "s"
try:
    const()
except TypeError as e:
    print(e)
K = 1.5
print(const())
def loop():
    global K
    out = []
    for i in range(4):
        out.append(K)
        K = K + 1 if i != 2 else "end"
        if i == 2: break
    return out
print(loop(), K)
def rec(n): return n if n == 0 else rec(n - 1)
r2 = rec
def rec(n): return "replaced"
print(r2(5))
