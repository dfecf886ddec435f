d = {}
for i in range(100):
    d[i] = i
for i in range(90):
    del d[i]
print(d)
for i in range(5):
    d[i] = -i
print(list(d))
while len(d) > 3:
    print(d.popitem(), end=" ")
print(d)
d.clear()
d["new"] = 1
print(d, d.popitem())
try:
    d.popitem()
except KeyError as e:
    print(e, e.args)
q = {}
for step in range(200):
    q[step] = step
    if step >= 3:
        del q[step - 3]
print(q)
lru = {}
def touch(k):
    lru[k] = lru.pop(k, 0) + 1
    if len(lru) > 3:
        del lru[next(iter(lru))]
for k in "abcabdae":
    touch(k)
print(lru)
a = {k: None for k in "abcdef"}
for k in "bdf":
    a.pop(k)
a["b"] = 1
print(list(a), list(reversed(a)), list(a.values()))
b = a.copy()
del a["a"]
a["z"] = 0
print(list(b), list(a), list({**a}))
x = {1: "a"}
x.update({2: "b"})
del x[1]
x[1] = "again"
print(x, list(x.items())[-1])
strs = {str(i): i for i in range(50)}
for i in range(0, 50, 2):
    strs.pop(str(i))
print(len(strs), sum(strs.values()), "7" in strs, "8" in strs, list(strs)[:3])
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", b"1": "bytes", True: "bool", frozenset([1]): "fs"}
print(mixed, mixed[frozenset([1])], mixed[1])
