class A:
    def __setattr__(self, n, v):
        print("set", n, v)
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n)
        object.__delattr__(self, n)
a = A()
a.x = 1
a.x += 1
a.y = a.z = 0
del a.x
for f in (lambda: delattr(a, "x"), lambda: setattr(a, 5, 1), lambda: setattr(a, "ok name", 1), lambda: delattr(a, "__class__")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(a.__dict__)
for a.loop in range(2): pass
(a.t1, a.t2), *a.rest = (1, 2), 3
import sys as imported
a.mod = imported.byteorder in ("little", "big")
class Frozen:
    def __init__(self, v): object.__setattr__(self, "v", v)
    def __setattr__(self, n, v): raise AttributeError(f"cannot assign {n!r}")
    def __delattr__(self, n): raise AttributeError(f"cannot delete {n!r}")
f = Frozen(1)
for g in (lambda: setattr(f, "v", 2), lambda: delattr(f, "v")):
    try:
        g()
    except AttributeError as e:
        print(e)
f.__dict__["v"] = "through the dict"
print(f.v)
class B:
    count = 0
    def inc(self): self.count += 1
b = B()
b.inc()
b.inc()
print(b.count, B.count, b.__dict__)
B.count = 10
del b.count
print(b.count)
try:
    del b.count
except AttributeError as e:
    print(e)
try:
    del B.nope
except AttributeError as e:
    print(e)
del B.count
try:
    b.inc()
except AttributeError as e:
    print(e)
for target in (int, 5, None, len, object(), "s", (1,), type):
    for op in (lambda: setattr(target, "newattr", 1), lambda: delattr(target, "real" if isinstance(target, int) else "__doc__")):
        try:
            op()
            print("ok")
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
