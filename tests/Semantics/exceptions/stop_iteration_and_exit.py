e = StopIteration(5)
print(e.value, e.args, StopIteration().value, StopIteration(1, 2).value, repr(e))
e.value = "new"
print(e.value, e.args)
for args in ((), (0,), (3,), ("msg",), (None,), (1, 2)):
    e = SystemExit(*args)
    print(args, e.code, repr(e), str(e))
import sys
for a in ((), (5,), ("text",), (None,)):
    try: sys.exit(*a)
    except SystemExit as e: print(e.code, e.args)
try: sys.exit(1, 2)
except TypeError as e: print(e)
try: exit(7)
except SystemExit as e: print("exit", e.code)
try:
    try: sys.exit("inner")
    finally: print("finally runs")
except SystemExit as e: print(e)
try:
    try: sys.exit(3)
    except Exception: print("not an Exception")
except BaseException as e: print(type(e).__name__)
it = iter([1])
next(it)
try: next(it)
except StopIteration as s: print(s.value, s.args)
def g():
    return 42
    yield
try: next(g())
except StopIteration as s: print(s.value, s.args)
def g2():
    return (1, 2)
    yield
try: next(g2())
except StopIteration as s: print(s.value, s.args)
def g3():
    return StopIteration(9)
    yield
try: next(g3())
except StopIteration as s: print(repr(s.value))
def g4():
    yield 1
    raise StopIteration("inside")
h = g4()
next(h)
try: next(h)
except RuntimeError as e: print(e, repr(e.__cause__), e.__suppress_context__)
def g5():
    next(iter([]))
    yield
try: list(g5())
except RuntimeError as e: print(e)
print(list(map(lambda x: next(iter([])), [1, 2])), GeneratorExit().args, KeyboardInterrupt("k"), StopAsyncIteration(1).args, hasattr(StopAsyncIteration(1), "value"))
