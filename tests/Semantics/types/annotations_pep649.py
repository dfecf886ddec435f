def f(a: undefined1, b: int = 5, *c: str, d: "string" = None, **e: list[int]) -> undefined2: pass
print("defined without evaluating")
try: f.__annotations__
except NameError as e: print(e)
undefined1, undefined2 = 1, "two"
print(f.__annotations__)
undefined1 = "changed"
print(f.__annotations__["a"], f.__annotations__ is f.__annotations__)
f.__annotations__["a"] = "mutated"
print(f.__annotations__["a"])
f.__annotations__ = {"x": 1}
print(f.__annotations__, f.__annotate__)
f.__annotations__ = {}
del f.__annotations__
print(f.__annotations__)
for bad in (5, "x"):
    try: f.__annotations__ = bad
    except TypeError as e: print(e)
def g(x: print("evaluated when asked") or int): pass
print("g defined")
print(g.__annotations__)
print(g.__annotations__)
def h(y: later): return 1
import annotationlib
print(annotationlib.get_annotations(h, format=annotationlib.Format.STRING), annotationlib.get_annotations(h, format=annotationlib.Format.FORWARDREF)["y"].__forward_arg__)
try: annotationlib.get_annotations(h)
except NameError as e: print(e)
print(type(h.__annotate__).__name__, h.__annotate__.__name__, h.__annotate__.__qualname__)
later = float
print(h.__annotate__(1), annotationlib.Format.VALUE == 1)
try: h.__annotate__(2)
except NotImplementedError as e: print(type(e).__name__)
try: h.__annotate__()
except TypeError as e: print(e)
h.__annotate__ = lambda fmt: {"custom": fmt}
print(h.__annotations__)
for bad in (5, "x"):
    try: h.__annotate__ = bad
    except TypeError as e: print(e)
h.__annotate__ = None
print(h.__annotations__)
class C:
    a: int
    b: "str" = 1
    c: undefined3
    def m(self, x: C) -> C: pass
try: C.__annotations__
except NameError as e: print(e)
undefined3 = C
print(C.__annotations__, C.m.__annotations__, list(C.__annotations__), C.__annotate__ is not None)
class D(C): pass
print(D.__annotations__, D.__annotate__, "__annotations__" in D.__dict__)
class E(C):
    d: bytes
print(E.__annotations__, C().__annotations__ if hasattr(C(), "__annotations__") else "instances have none")
def local():
    T = int
    def inner(x: T): pass
    T = str
    return inner.__annotations__
print(local(), (lambda: 0).__annotations__, len.__annotations__ if hasattr(len, "__annotations__") else "none")
class F:
    x: int
    if False: y: str
    if True: z: float
    for i in range(2): w: bool
print(F.__annotations__)
print(E.__dict__.keys() & {"__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__"} != set())
