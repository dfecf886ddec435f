class CM:
    def __init__(self, name, suppress=False, enter=None, exit_raise=None):
        self.name, self.suppress, self.enter, self.exit_raise = name, suppress, enter, exit_raise
    def __enter__(self):
        print("enter", self.name)
        if isinstance(self.enter, Exception): raise self.enter
        return self.enter or self
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, type(tb).__name__)
        if self.exit_raise: raise self.exit_raise
        return self.suppress
def run(f):
    try: print("->", f())
    except Exception as e: print("!!", repr(e), repr(e.__context__))
def normal():
    with CM("a", enter="value") as v: return v
def suppressed():
    with CM("a", suppress=True): raise ValueError("v")
    return "after"
def truthy():
    with CM("a", suppress="yes"): raise ValueError("v")
    return "after"
def propagates():
    with CM("a", suppress=0): raise ValueError("v")
def multiple():
    with CM("a") as x, CM("b", suppress=True) as y: raise KeyError("k")
    return x.name, y.name
def enter_fails():
    with CM("a"), CM("b", enter=ValueError("enter")), CM("c"): print("never")
def exit_fails():
    with CM("a", exit_raise=OSError("exit")): raise ValueError("body")
def exit_fails_no_body():
    with CM("a"), CM("b", exit_raise=OSError("exit")): pass
def exit_both():
    with CM("a", suppress=True), CM("b", exit_raise=OSError("exit")): raise ValueError("body")
    return "suppressed outer"
def loop():
    for i in range(3):
        with CM(i):
            if i == 0: continue
            break
    return i
def unpack():
    with CM("a", enter=(1, [2, 3])) as (p, [q, *r]): return p, q, r
def target_fails():
    with CM("a", suppress=True, enter=5) as (p, q): print("never")
    return "unpacking error suppressed"
def paren():
    with (CM("a") as x, CM("b"),): return x.name
def attr():
    class O: pass
    o = O()
    d = {}
    with CM("a", enter="e1") as o.x, CM("b", enter="e2") as d["k"]: pass
    return o.x, d
def ret_in_body():
    with CM("a", suppress=True): return 1 / 0
def nested_same():
    c = CM("re")
    with c, c: pass
def nested_exc():
    with CM("o", suppress=True):
        try: raise ValueError(1)
        except ValueError:
            with CM("i"): raise KeyError(2)
    return "done"
for f in (normal, suppressed, truthy, propagates, multiple, enter_fails, exit_fails, exit_fails_no_body, exit_both, loop, unpack, target_fails, paren, attr, ret_in_body, nested_same, nested_exc):
    print(f.__name__)
    run(f)
