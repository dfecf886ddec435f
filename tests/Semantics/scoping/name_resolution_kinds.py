g1 = "global"
def f(p, *va, kw="k", **kws):
    l = "local"
    def inner(q=l):
        nonlocal l
        global g2
        l += "+"
        g2 = "made global"
        comp = [l + x for x in "ab"]
        return l, g1, p, va, kw, kws, q, comp, len("x"), g2
    return inner()
print(f(1, 2, kw=3, z=4))
def local_all():
    import math as m1, os.path
    from math import pi as p1
    for loopv in range(1): pass
    with open(__file__) as w: pass
    try: raise ValueError
    except ValueError as exc: pass
    def fn(): pass
    class Cl: pass
    (wal := 5)
    a, (b, *c) = 1, (2, 3)
    ann: int = 1
    aug = 0
    aug += 1
    match [1, {"k": 2}]:
        case [m2, {"k": m3, **m4}]: pass
    [comp for comp in "a"]
    type Alias = int
    lam = lambda lp: lp
    del aug
    return sorted(locals())
print(local_all())
def unbound_each():
    out = []
    for name, src in {"import": "import zz_mod", "for": "for zz in []: pass", "with": "if 0:\n  with x as zz: pass", "except": "try: pass\nexcept Exception as zz: pass", "def": "if 0:\n  def zz(): pass", "class": "if 0:\n  class zz: pass", "walrus": "0 and (zz := 1)", "unpack": "if 0: zz, q = 1, 2", "ann": "zz: int", "aug": "if 0: zz += 1", "match": "match 1:\n case [zz]: pass", "del": "if 0: del zz", "type": "if 0:\n type zz = int"}.items():
        if name == "import": continue
        ns = {}
        exec("def f():\n " + src.replace("\n", "\n ") + "\n try: return zz\n except UnboundLocalError as e: return 'unbound'\n except NameError: return 'name'", ns)
        out.append((name, ns["f"]()))
    return out
print(unbound_each())
print(f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_consts[1].co_freevars if hasattr(f.__code__.co_consts[1], "co_freevars") else [c.co_freevars for c in f.__code__.co_consts if hasattr(c, "co_freevars")][0], [c.co_names for c in f.__code__.co_consts if hasattr(c, "co_names")][0])
def dynamic(): return [n for n in ("g1", "nope", "len", "dynamic") if n in globals() or n in dir(__builtins__)]
print(dynamic())
def param_cell(a, b, *c, d, **e):
    def r(): return a, b, c, d, e
    a = "new a"
    return r()
print(param_cell(1, 2, 3, d=4, z=5))
def same_name(same_name): return same_name
print(same_name("param wins"))
def rec_name():
    rec_name = "local shadows the function"
    return rec_name
print(rec_name())
x = 1
def triple():
    x = 2
    def a():
        x = 3
        def b():
            nonlocal x
            x = 4
            def c():
                global x
                x = 5
                return x
            return c(), x
        return b(), x
    return a(), x
print(triple(), x)
lst = [lambda: g1, lambda g1="d": g1, (lambda g1: lambda: g1)("closure")]
print([f() for f in lst])
def free_in_class():
    v = "free"
    class C:
        a = v
        def m(self): return v
        l = lambda self: v
        class D: b = v
    return C.a, C().m(), C().l(), C.D.b
print(free_in_class())
