import inspect
def plain(): pass
def gen(): yield
async def coro(): pass
async def agen(): yield
def args(*a): pass
def kws(**k): pass
def nested():
    x = 1
    def inner(): return x
    return inner
lam = lambda: 0
for f in (plain, gen, coro, agen, args, kws, nested(), lam, nested):
    c = f.__code__
    names = [n for bit, n in ((1, "OPTIMIZED"), (2, "NEWLOCALS"), (4, "VARARGS"), (8, "VARKEYWORDS"), (16, "NESTED"), (32, "GENERATOR"), (128, "COROUTINE"), (512, "ASYNC_GENERATOR")) if c.co_flags & bit]
    print(f.__name__, names, inspect.isgeneratorfunction(f), inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f))
def sample(a, b: int, /, c=3, *args, d, e=5, **kw) -> str:
    l1 = 1
    def g(): return l1, a
    return g
c = sample.__code__
print(c.co_varnames, c.co_cellvars, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals)
print(inspect.signature(sample), list(inspect.signature(sample).parameters), inspect.getfullargspec(sample).kwonlyargs)
code = compile("x = 1\ny = [x for x in range(3)]", "<file>", "exec")
print(code.co_name, code.co_filename, code.co_names, code.co_varnames, code.co_flags & 3, type(code).__name__)
expr = compile("a + b", "<e>", "eval")
print(eval(expr, {"a": 1, "b": 2}), expr.co_names)
def doc():
    """The doc."""
def nodoc():
    x = """not doc"""
print(doc.__doc__, nodoc.__doc__, doc.__code__.co_consts[0], [type(k).__name__ for k in sample.__code__.co_consts if inspect.iscode(k)])
print([i for i in c.co_lines()][0][2] == c.co_firstlineno, c.co_firstlineno, nested.__code__.co_consts.__len__() > 0, compile("1", "f", "single").co_name)
