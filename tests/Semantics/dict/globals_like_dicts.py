ns = {}
exec("x = 1\ndef f(): return x\nx2 = x + 1", ns)
print(ns["f"](), ns["x2"], sorted(k for k in ns if not k.startswith("__")))
ns["x"] = 50
print(ns["f"]())
del ns["x"]
try:
    ns["f"]()
except NameError as e:
    print(e)
g = globals()
g["dynamic"] = "made through globals()"
print(dynamic, "dynamic" in globals(), globals() is g)
del dynamic
print("dynamic" in g)
def f():
    global created
    created = 1
f()
print(created, g["created"], g.pop("created"))
try:
    created
except NameError as e:
    print(e)
class C:
    pass
c = C()
c.__dict__["via_dict"] = 1
print(c.via_dict)
c.__dict__ = {"replaced": 2}
print(c.replaced, hasattr(c, "via_dict"))
d = {"shared": 1}
c.__dict__ = d
c.more = 5
print(d)
d["late"] = 7
print(c.late, vars(c) is d)
for bad in (5, None, [("a", 1)]):
    try:
        c.__dict__ = bad
    except TypeError as e:
        print(e)
try:
    del c.__dict__
    print(c.__dict__)
except Exception as e:
    print(type(e).__name__, e)
p = C.__dict__
print(type(p).__name__, "__dict__" in p)
try:
    p["x"] = 1
except TypeError as e:
    print(e)
C.x = 9
print(p["x"], p.get("nope"), p | {"k": 1} is not None, len(p) == len(dict(p)), C.__dict__ is C.__dict__ or "fresh")
