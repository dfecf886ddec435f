import builtins
names = [n for n in dir(builtins) if not n.startswith("_")]
print(len(names) > 150, names[:70])
print([n for n in names if n[0].islower()])
print([n for n in dir(builtins) if n.startswith("_") and n not in ("_", "__IPYTHON__")])
def f():
    b = a = 1
    return dir()
print(f())
class A:
    def __init__(self): self.inst = 1
    cls = 2
print([n for n in dir(A()) if n[0] != "_"], [n for n in dir(A) if n[0] != "_"], dir(type("E", (), {"__dir__": lambda s: ["b", "a"]})()))
