class Any_:
    def __init__(self, r): self.r = r
    def __lt__(self, o): return self.r
    def __eq__(self, o): return self.r
    def __contains__(self, x): return self.r
    def __bool__(self): return self.r
    def __len__(self): return self.r
    def __hash__(self): return self.r
    def __iter__(self): return self.r
    def __next__(self): return self.r
    def __str__(self): return self.r
    def __repr__(self): return self.r
    def __int__(self): return self.r
    def __float__(self): return self.r
    def __complex__(self): return self.r
    def __index__(self): return self.r
    def __format__(self, s): return self.r
    def __bytes__(self): return self.r
    def __dir__(self): return self.r
    def __neg__(self): return self.r
    def __add__(self, o): return self.r
    def __iadd__(self, o): return self.r
    def __getitem__(self, k): return self.r
    def __setitem__(self, k, v): return self.r
    def __delitem__(self, k): return self.r
    def __call__(self): return self.r
    def __abs__(self): return self.r
    def __round__(self, n=None): return self.r
    def __reversed__(self): return self.r
    def __enter__(self): return self.r
    def __exit__(self, *a): return self.r
    def __length_hint__(self): return self.r
    def __instancecheck__(self, o): return self.r
def withit(o):
    with o as x: return x
def iadd(o): o += 1; return o
def setit(o): o[0] = 1; return "set"
def delit(o): del o[0]; return "deleted"
ops = {"lt": lambda o: o < 1, "eq": lambda o: o == 1, "in": lambda o: 1 in o, "not in": lambda o: 1 not in o, "bool": bool, "len": len, "hash": hash, "iter": iter, "next": next, "str": str, "repr": repr, "int": int, "float": float, "complex": complex, "index": lambda o: [10, 20, 30][o], "format": format, "bytes": bytes, "dir": dir, "neg": lambda o: -o, "add": lambda o: o + 1, "iadd": iadd, "getitem": lambda o: o[0], "setitem": setit, "delitem": delit, "call": lambda o: o(), "abs": abs, "round": round, "reversed": reversed, "with": withit, "fstr": lambda o: f"{o}", "fstr!r": lambda o: f"{o!r}", "%s": lambda o: "%s" % (o,), "isinstance": lambda o: isinstance(1, o), "hex": hex, "range": range, "list": list, "print": lambda o: print(o, end=" "), "if": lambda o: 1 if o else 2, "not": lambda o: not o, "and": lambda o: o and 1}
for r in (None, 1, True, 2.5, "s", b"b", [1], NotImplemented):
    print("returns", r)
    for n, f in ops.items():
        try: print("  ", n, "->", f(Any_(r)) if n not in ("and", "hash") else "ok" if f(Any_(r)) is not None else None, end=";")
        except Exception as e: print("  ", n, "!!", type(e).__name__, e, end=";")
    print()
