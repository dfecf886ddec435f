x = "global"
class A:
    x = "class"
    y = x
    def f(self): return x
    z = [x for _ in range(1)]
    w = [i for i in x]
    lam = lambda: x
    if True:
        cond = 1
    for i in range(3): pass
    try:
        del undefined
    except NameError as e:
        msg = str(e)
    print("in body", __name__, __qualname__, sorted(k for k in locals() if not k.startswith("__")))
    del y
print(A().f(), A.z, A.w[:2], A.lam(), A.i, A.msg, hasattr(A, "y"), hasattr(A, "e"), A.__module__)
def outer():
    v = "outer"
    class B:
        v2 = v
        v = "class v"
        v3 = v
    return B.v2, B.v, B.v3
try:
    print(outer())
except NameError as e:
    print(type(e).__name__, e)
def outer2():
    v = "outer"
    class B:
        w = v
        def m(self): return v
        class C:
            u = v
    return B.w, B().m(), B.C.u
print(outer2())
def outer3():
    v = "outer"
    class B:
        nonlocal v
        v = "changed by class body"
    return v, hasattr(B, "v")
print(outer3())
class G:
    global made_global
    made_global = 5
    def m(self):
        return made_global
print(made_global, hasattr(G, "made_global"), G().m())
class Self:
    try:
        Self
    except NameError as e:
        err = str(e)
    def me(self): return Self
print(Self.err, Self().me() is Self)
class Ret:
    exec("dyn = 1")
    locals()["via_locals"] = 2
    vars()["via_vars"] = 3
print(Ret.dyn, Ret.via_locals, Ret.via_vars)
class E:
    x = x
    print(x)
    x = "after"
print(E.x, x)
class F(print("bases evaluated first") or object, metaclass=(print("then keywords"), type)[1]):
    print("then body")
class Ann:
    a: int
    b: str = "x"
print(hasattr(Ann, "a"), Ann.__annotations__)
def gen_class(n):
    class K:
        val = n
        def get(self): return n, self.val
    return K
k1, k2 = gen_class(1), gen_class(2)
print(k1().get(), k2().get(), k1 is k2, k1.__qualname__)
try:
    class Broken:
        before = 1
        raise ValueError("in body")
except ValueError as e:
    print(e, "Broken" in globals())
