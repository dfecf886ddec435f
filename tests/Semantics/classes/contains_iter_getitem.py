class C:
    def __contains__(self, x): print("contains", x); return x
for v in (1, 0, "", [1]):
    print(v in C(), v not in C())
class I:
    def __iter__(self): print("iter"); return iter([1, 2, 3])
    def __getitem__(self, i): raise AssertionError("not used")
print(2 in I(), 9 in I(), list(I()))
class G:
    def __getitem__(self, i):
        print("getitem", i)
        if i == 3: raise IndexError
        return i * 10
print(20 in G(), 99 in G(), list(G()))
class No: pass
class NoneContains:
    __contains__ = None
    def __iter__(self): return iter([1])
for o in (No(), NoneContains(), 5, None):
    try:
        1 in o
    except TypeError as e:
        print(e)
class R:
    def __contains__(self, x): raise KeyError("contains")
try:
    1 in R()
except KeyError as e:
    print("KeyError", e)
class Map:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
    def __missing__(self, k): return "never used: not a dict"
m = Map()
m["a"] = 1
m["a"] += 5
m[1, 2] = m[...] = "x"
print(m["a"], m[1, 2], len(m), list(m), "a" in m, bool(m))
del m["a"]
try:
    m["a"]
except KeyError as e:
    print("KeyError", e)
for f in (lambda: No()[0], lambda: No().__getitem__, lambda: No()["a"], lambda: No[0]):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
for stmt in ("No()[0] = 1", "del No()[0]", "No()[0] += 1", "del G()[0]", "G()[0] = 1", "for x in No(): pass", "a, b = No()", "[*No()]", "f(*No())", "{**No()}", "next(No())", "iter(No())", "reversed(No())", "No() @ 1", "-No()", "No()()", "with No(): pass", "await_ = No().__await__", "int(No())", "float(No())", "len(No())", "hash(No()) and [][No()]", "sum(No())", "sorted(No())", "'a' + No()", "No() < No()", "'%d' % No()", "raise No()", "import_ = __import__(No())", "bytes(No())", "range(No())", "chr(No())", "open(No())", "isinstance(1, No())", "''.join(No())", "dict(No())", "abs(No())", "round(No())", "format(No(), 'x')", "divmod(No(), 1)", "exec(No())", "eval(No())"):
    try:
        exec(stmt, {"No": No, "G": G, "f": print})
        print(stmt, "ok")
    except Exception as e:
        print(stmt, "!!", type(e).__name__, e)
