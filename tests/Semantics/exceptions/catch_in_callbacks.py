def cb_raise(x):
    if x == 2: raise ValueError(f"cb {x}")
    return x
def safe(f):
    try: return f()
    except Exception as e: return f"{type(e).__name__}: {e}"
import functools
print(safe(lambda: sorted([3, 2, 1], key=cb_raise)), safe(lambda: list(map(cb_raise, [1, 2]))), safe(lambda: list(filter(cb_raise, [1, 2]))), safe(lambda: max([1, 2], key=cb_raise)), safe(lambda: functools.reduce(lambda a, b: cb_raise(b), [1, 2, 3])), safe(lambda: [cb_raise(i) for i in range(3)]), safe(lambda: {cb_raise(i): 1 for i in range(3)}), safe(lambda: sum(cb_raise(i) for i in range(3))), safe(lambda: any(cb_raise(i) == 9 for i in range(3))), safe(lambda: dict(zip("ab", map(cb_raise, (1, 2))))), safe(lambda: list(iter(lambda: cb_raise(2), 5))), safe(lambda: "".join(map(cb_raise, [2]))), safe(lambda: [*map(cb_raise, [2])]), safe(lambda: print(*map(cb_raise, [2]))), sep="\n")
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 2: raise KeyError("lt")
        return self.v < o.v
    def __eq__(self, o): raise TypeError("eq")
    def __hash__(self): return 1
    def __str__(self): raise OSError("str")
    def __len__(self): raise IndexError("len")
    def __iter__(self): raise LookupError("iter")
    def __bool__(self): raise NameError("bool")
    def __getitem__(self, i): raise ArithmeticError("item")
    def __setitem__(self, i, v): raise BufferError("set")
    def __index__(self): raise EOFError("index")
    def __format__(self, s): raise MemoryError("format")
    def __contains__(self, x): raise RuntimeError("contains")
    def __call__(self): raise StopIteration("call")
    def __getattr__(self, n): raise ReferenceError(n)
    def __enter__(self): raise ImportError("enter")
    def __exit__(self, *a): pass
    def __reversed__(self): raise SyntaxError("reversed")
    def __neg__(self): raise NotImplementedError("neg")
    def __iadd__(self, o): raise AssertionError("iadd")
k = K(2)
def setit(): k[0] = 1
def iadd():
    global k
    k += 1
def withit():
    with k: pass
for f in (lambda: sorted([K(1), K(2), K(0)]), lambda: k == 1, lambda: {k, K(2)}, lambda: {k: 1}[K(3)], lambda: str(k), lambda: "%s" % k, lambda: len(k), lambda: list(k), lambda: bool(k), lambda: k and 1, lambda: not k, lambda: k[0], setit, lambda: [1][k], lambda: f"{k}", lambda: 1 in k, lambda: k in [1], lambda: k(), lambda: k.zz, lambda: getattr(k, "q", 1), lambda: hasattr(k, "q"), withit, lambda: reversed(k), lambda: -k, iadd, lambda: [*k], lambda: (lambda *a: a)(*k), lambda: min(K(1), k), lambda: range(k), lambda: k.v, lambda: [k].index(5), lambda: (k,) == (5,), lambda: [x for x in k], lambda: all([k]), lambda: "a" * k, lambda: print(k)):
    print(safe(f))
