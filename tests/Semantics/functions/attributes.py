def f(a, b=2, *args, c, d=4, **kw):
    "docstring"
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__dict__, f.__closure__, type(f).__name__, callable(f), f.__globals__ is globals(), f.__builtins__ is not None, f.__type_params__)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_nlocals, c.co_flags & 0x0F, c.co_firstlineno, c.co_freevars, c.co_cellvars, c.co_filename.endswith("attributes.py"), c.co_consts[0], c.co_names)
f.attr = 5
f.__name__ = "renamed"
f.__qualname__ = "q.renamed"
f.__doc__ = None
print(f.attr, f.__dict__, f.__name__, repr(f).split(" at ")[0])
try:
    f()
except TypeError as e:
    print(e)
for name, value in (("__name__", 5), ("__qualname__", None), ("__code__", 5), ("__dict__", 5), ("__globals__", {}), ("__closure__", ()), ("__defaults__", 1), ("__annotations__", 5), ("__type_params__", 5)):
    try:
        setattr(f, name, value)
        print(name, "ok")
    except (TypeError, AttributeError) as e:
        print(name, type(e).__name__, e)
try:
    f.nope
except AttributeError as e:
    print(e)
del f.attr
try:
    del f.attr
except AttributeError as e:
    print(e)
def g(): return "g body"
def h(x): return "h body", x
g.__code__ = h.__code__
print(g(5), g.__name__)
def outer():
    y = 1
    def inner(): return y
    return inner
try:
    g.__code__ = outer().__code__
except ValueError as e:
    print(e)
class K:
    def m(self): "m doc"
k = K()
print(K.m.__qualname__, k.m.__qualname__, k.m.__doc__, k.m.__self__ is k, k.m.__func__ is K.m, outer().__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
try:
    k.m.attr = 1
except AttributeError as e:
    print(e)
K.m.attr = 2
print(k.m.attr, hash(k.m) == hash(k.m), k.m == k.m, k.m is k.m, k.m == K().m, len.__name__, len.__self__.__name__, [].append.__name__, [].append.__qualname__, str.upper.__qualname__, type(len).__name__, type(str.upper).__name__, type([].append).__name__, type(str.__add__).__name__, type("".__add__).__name__)
