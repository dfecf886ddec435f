# String-keyed tables that receive other keys, and value kinds that change.
d = {"a": 1, "b": 2}
d[1] = "int key"
d[("t",)] = 3
print(d, d["a"], d[1], d[1.0])
class S(str):
    pass
class H(str):
    def __hash__(self):
        return 5
    def __eq__(self, o):
        return False
d = {"abc": 1}
print(d[S("abc")], S("abc") in d, H("abc") in d)
d[S("abc")] = 2
print(d, type(next(iter(d))).__name__)
d[H("abc")] = 3
print(len(d), d["abc"], list(d.values()))
v = {"n": 1}
for new in (2**70, 1.5, True, None, "s", [1], v):
    v["n"] = new
    if new is not v:
        print(v, type(v["n"]).__name__)
ints = {i: i for i in range(5)}
ints[2] += 0.5
ints[3] = ints[3] * 2**62
ints["x"] = ints[2**0]
print(ints)
acc = {"total": 0}
for i in range(6):
    acc["total"] += i if i < 4 else i / 4
print(acc)
o = type("O", (), {})()
o.__dict__["a b"] = 1
o.__dict__[5] = "int"
o.x = 2
print(o.__dict__, getattr(o, "a b"), len(vars(o)))
k1, k2 = 2**61 - 1, 0
print(hash(k1) == hash(k2), {k1: "m", k2: "z"}, {-1: "a", -2: "b"}[-2], {2**64: 1, 1.8446744073709552e19: 2}, {"\U0001F600": 1}["\U0001F600"], {b"a": 1, "a": 2}["a"])
for i in range(3):
    for key in (i, str(i), float(i), (i,)):
        d[key] = i
print(len(d), d["2"], d[2], d[(2,)])
