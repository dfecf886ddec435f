class NoExit:
    def __enter__(self): print("entered")
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class BadArity:
    def __enter__(self): return self
    def __exit__(self): pass
class NoneExit:
    __enter__ = lambda s: s
    __exit__ = None
class Inst: pass
i = Inst()
i.__enter__ = i.__exit__ = lambda *a: None
class BoolRaises:
    def __bool__(self): raise RuntimeError("bool of exit result")
class RetBad:
    def __enter__(self): return self
    def __exit__(self, *a): return BoolRaises()
class Static:
    @staticmethod
    def __enter__(): return "static enter"
    @classmethod
    def __exit__(cls, *a): print("classmethod exit", len(a))
for o in (NoExit(), NoEnter(), Neither(), AsyncOnly(), BadArity(), NoneExit(), i, 5, None, int, RetBad(), Static()):
    try:
        with o as v: print("body", type(v).__name__)
    except Exception as e: print(type(o).__name__, type(e).__name__, e)
try:
    with RetBad(): raise ValueError("body")
except RuntimeError as e: print(e, repr(e.__context__))
class Log:
    def __getattribute__(self, n): raise AssertionError("not used")
    def __enter__(self): return 1
    def __exit__(self, *a): return False
with Log() as x: print(x)
class ReRaise:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise v
try:
    with ReRaise(): raise ValueError("same")
except ValueError as e: print(e, e.__context__)
class Replace:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise KeyError("replaced") from v
try:
    with Replace(): raise ValueError("orig")
except KeyError as e: print(repr(e), repr(e.__cause__))
class Info:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        import sys
        print(t is type(v), v is sys.exception(), tb is v.__traceback__, tb.tb_frame.f_code.co_name)
        return True
with Info(): 1 / 0
import sys
print(sys.exception())
try:
    with Info(): sys.exit(5)
    print("exit suppressed")
except SystemExit: print("no")
with open(__file__) as f: first = f.readline()
print(f.closed, first.startswith("class"))
def gen():
    with Static() as s: yield s
    yield "after"
print(list(gen()))
