def check(f):
    try: f(); print("passed")
    except AssertionError as e: print(repr(e), e.args)
def a1(): assert True
def a2(): assert False
def a3(): assert 0, "message"
def a4(): assert [], ("t", 1)
def a5(): assert None, ValueError("obj")
def a6(): assert 1 == 2, f"{1} != {2}"
def a7(): assert not [1], "not"
def a8(): assert 1 < 2 < 3
def a9(): assert (x := 5) == 5 and x
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9): check(f)
calls = []
def msg(): calls.append("msg"); return "m"
assert True, msg()
try: assert False, msg()
except AssertionError as e: print(e, calls)
class B:
    def __bool__(self): raise RuntimeError("bool")
try: assert B()
except RuntimeError as e: print(e)
try: assert False, 1 / 0
except ZeroDivisionError as e: print(e, repr(e.__context__))
AssertionErr = AssertionError
try:
    AssertionError = ValueError
    assert False, "the builtin is used even when the name is shadowed"
except AssertionErr as e: print(type(e).__name__, e)
del AssertionError
print(__debug__)
try: exec("__debug__ = 1")
except SyntaxError as e: print(e.msg)
code = compile("assert False", "f", "exec", optimize=1)
exec(code)
print("optimized away", eval(compile("__debug__", "f", "eval", optimize=1)))
def doc():
    "doc"
ns = {}
exec(compile("def f():\n 'doc'\n assert 0\n return 1", "f", "exec", optimize=2), ns)
print(ns["f"](), ns["f"].__doc__)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile("assert (1, 'x')", "f", "exec")
    compile("assert (x, 'y')", "f", "exec")
    compile("1 is 1", "f", "exec"); compile("x is ()", "f", "exec"); compile("'a'()", "f", "exec"); compile("[1, 2][1.5]", "f", "exec"); compile("1 == 1 is 2", "f", "exec"); compile("(1)(2)", "f", "exec"); compile("0x1for x in y", "f", "exec"); compile("1or 2", "f", "exec")
for x in w: print(x.category.__name__, x.message)
