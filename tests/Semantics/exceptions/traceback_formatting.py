import traceback
def f(x):
    return g(x) + 1
def g(x):
    y = x * 2
    return y / (x - x)
def show(func, *args):
    try:
        func(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "<file>"))
show(f, 3)
def chained():
    try:
        f(1)
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
show(chained)
def ctx():
    try:
        {}["missing"]
    except KeyError:
        undefined_name
show(ctx)
def supp():
    try: f(1)
    except ZeroDivisionError: raise RuntimeError from None
show(supp)
def rec(n):
    if n: rec(n - 1)
    else: raise Exception("many\nlines")
show(rec, 6)
show(lambda: exec("def q():\n    raise KeyError('in exec')\nq()"))
show(lambda: compile("x = = 1", "file.py", "exec"))
class Loc:
    class E(Exception): pass
def custom(): raise Loc.E
show(custom)
