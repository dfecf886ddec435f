def ident[T](x: T) -> T: return x
def bounded[T: int](x: T): return T
def constrained[T: (int, str)](): return T
def variadic[*Ts](*a: *Ts): return Ts
def pspec[**P](): return P
def default[T = int, *Ts = *tuple[int, str], **P = [int]](): return T, Ts, P
print(ident(5), ident.__type_params__, ident.__annotations__, ident.__name__, ident.__qualname__, ident.__code__.co_freevars)
T = bounded(1)
print(T, T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.has_default(), type(T).__name__, T.__module__)
print(constrained().__constraints__, constrained().__bound__, variadic(), type(variadic()).__name__, pspec(), type(pspec()).__name__, pspec().args, pspec().kwargs)
a, b, c = default()
print(a.__default__, a.has_default(), b.__default__, c.__default__)
def lazy_bound[T: undefined_thing](): return T
t = lazy_bound()
try: t.__bound__
except NameError as e: print(e)
undefined_thing = "now defined"
print(t.__bound__)
def outer[T](x: T):
    def inner[U](y: U) -> T: return T, U
    return inner
i = outer(1)
print(i(2), i.__type_params__, i.__annotations__["return"])
def default_arg(x=5): return x
class K:
    def m[T](self, v: T): return T, self.__class__.__name__
    @classmethod
    def cm[T](cls): return T
    @staticmethod
    def sm[T](): return T
print(K().m(1), K.cm(), K.sm(), K.m.__type_params__)
def deco(f): f.tag = f.__name__; return f
@deco
def decorated[T](): return T
print(decorated.tag, decorated())
try: T2
except NameError as e: print(e)
def uses_default[T](x=len("abc"), *, y=[1]): return x, y, T
print(uses_default(), uses_default.__defaults__, uses_default.__kwdefaults__)
async def co[T](): return T
def gen[T](): yield T
print(next(gen()), co.__type_params__)
def shadow[len](x): return len
print(shadow(1))
def ann[T](x: list[T], *args: T, k: "T" = None, **kw: dict[str, T]) -> tuple[T, ...]: pass
print(ann.__annotations__)
for f in (lambda: ident[int], lambda: ident(), lambda: bounded("not checked at run time"), lambda: T(), lambda: T[int], lambda: isinstance(1, T), lambda: T | int, lambda: int | T, lambda: setattr(ident, "__type_params__", ()), lambda: setattr(ident, "__type_params__", [1]), lambda: list[T][int], lambda: dict[T, list[T]][str], lambda: type("X", (T,), {})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
f1 = ident
print(f1.__type_params__, (lambda: 0).__type_params__, len.__type_params__ if hasattr(len, "__type_params__") else "none")
