import sys
def level3(n):
    x = 1
    if n: raise ValueError("deep")
    return x
def level2(n):
    return level3(
        n)
def level1(n):
    try:
        level2(n)
    finally:
        pass
def walk(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
try:
    level1(1)
except ValueError as e:
    print(walk(e.__traceback__))
    saved = e
print(type(saved.__traceback__).__name__, saved.__traceback__.tb_frame.f_globals is globals(), saved.__traceback__.tb_next.tb_frame.f_locals)
try:
    raise saved
except ValueError as e:
    print(walk(e.__traceback__))
try:
    raise saved.with_traceback(None)
except ValueError as e:
    print(walk(e.__traceback__))
def reraise():
    try:
        level3(1)
    except ValueError:
        x = 1
        raise
try: reraise()
except ValueError as e: print(walk(e.__traceback__))
def gen():
    yield 1
    raise KeyError("g")
def outer_gen():
    yield from gen()
try: list(outer_gen())
except KeyError as e: print(walk(e.__traceback__))
class C:
    def __getattr__(self, n): raise AttributeError(n)
    def __add__(self, o): return o.missing
    @property
    def p(self): return 1 / 0
for f in (lambda: C().x, lambda: C() + 5, lambda: C().p, lambda: [1 / i for i in (1, 0)], lambda: sorted([1, 2], key=lambda k: k.x), lambda: (
        1 +
        "a"), lambda: list(map(int, ["x"]))):
    try: f()
    except Exception as e: print(type(e).__name__, walk(e.__traceback__))
tb = saved.__traceback__
print(tb.tb_lasti >= 0, tb.tb_next is None or isinstance(tb.tb_next, type(tb)))
try: tb.tb_next = tb
except ValueError as e: print(e)
try: tb.tb_next = 5
except TypeError as e: print(e)
tb.tb_next = None
print(len(walk(saved.__traceback__)), sys.exc_info())
import types
t = types.TracebackType(None, tb.tb_frame, 0, 77)
print(walk(t))
