d = {}
d["self"] = d
d["list"] = [d]
print(d)
e = {"a": {"b": {"c": {}}}, 1: (2, {3: 4}), "q'uote": 'd"q', None: ..., True: False}
print(e, str(e), f"{e}", "%s" % (e,))
class R:
    def __repr__(self):
        return "<R>"
    def __hash__(self):
        return 1
print({R(): R()}, {R(): [R()]}.keys(), {1: R()}.values(), {1: R()}.items())
class Bad:
    def __repr__(self):
        raise KeyError("in repr")
try:
    print({1: Bad()})
except KeyError as e:
    print("KeyError", e)
class Deleter:
    def __init__(self, d):
        self.d = d
    def __repr__(self):
        self.d.pop("gone", None)
        return "deleter"
m = {}
m["x"] = Deleter(m)
m["gone"] = 1
m["y"] = 2
print(m.__class__.__name__, len(m))
a, b = {}, {}
a["b"], b["a"] = b, a
print(a, b)
k = {(): [], frozenset(): {}, "": ""}
print(k, len(k), {} or "empty", {0: 0} and "full", repr({}), str(dict()), {1: {}}, [{}], ({},))
x = [1]
x.append({"x": x})
print(x)
print({1.0: 1, 2: 2.0, 1e100: -0.0, float("inf"): float("nan"), 10**20: 1j, "\n": "\t", b"\x00": bytearray(b"q")})
