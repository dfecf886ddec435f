import json
data = {"a": [1, 2.5, True, None, "é\n\"\\\u2028\x7f\x00/"], "b": {"n": {}}, "c": [], 1: "int key", 2.5: "f", None: "n", True: "t"}
print(json.dumps(data), json.dumps(data, ensure_ascii=False), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps({"a": [1, {"b": 2}], "c": []}, indent=2), json.dumps([1, [2]], indent="\t"), json.dumps({"a": 1}, indent=0), json.dumps([], indent=2), json.dumps((1, (2,))), json.dumps("\U0001F600\ud800"), json.dumps(1e100), json.dumps(-0.0), json.dumps(10**30), json.dumps(0.1), json.dumps(float("inf")), json.dumps([float("nan"), -float("inf")]), json.dumps(True), json.dumps(None), json.dumps(""), json.dumps({}), sep="\n")
class E(int): pass
class F(float):
    def __repr__(self): return "custom"
class S(str): pass
import enum
class Co(enum.IntEnum): R = 1
print(json.dumps([E(5), F(1.5), S("s"), Co.R]), json.dumps({E(5): 1, S("k"): 2, Co.R: 3}))
class O:
    def __init__(self, v): self.v = v
print(json.dumps([O(1), O(2)], default=lambda o: {"v": o.v}), json.dumps({1: O(1)}, default=vars), json.dumps([{1, 2}], default=sorted))
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps(O(1)), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(b"x"), lambda: json.dumps(1j), lambda: json.dumps({(1,): 2, "a": 1}, skipkeys=True), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({"b": 1, 1: 2}, sort_keys=True), lambda: json.dumps([O(1)], default=lambda o: o), lambda: json.dumps({"k": [O(1)]}), lambda: json.dumps(object), lambda: json.dumps(range(3)), lambda: json.dumps(1, foo=2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0], getattr(e, "__notes__", None))
rec = []
rec.append(rec)
try: json.dumps(rec)
except ValueError as e: print(e)
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=Enc), Enc(indent=1).encode([{2}]), list(json.JSONEncoder().iterencode([1, {"a": 2}])))
import io
f = io.StringIO()
json.dump({"x": [1]}, f)
print(f.getvalue(), json.dumps({"a": 1, "b": [1, 2]}, indent=4, separators=(",", " = ")), json.dumps("</script>"), json.dumps(["\b\f\n\r\t"]), json.dumps("日本", ensure_ascii=False), json.dumps([[[]]] * 2))
