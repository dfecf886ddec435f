def g(log):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append("exit")
        raise
    finally: log.append("finally")
log = []
it = g(log)
print(it.close(), log)
next(it, None)
it = g(log)
next(it)
print(it.close(), log, next(it, "closed"), it.close())
def returns():
    try: yield 1
    except GeneratorExit: return "value"
it = returns()
next(it)
print(it.close(), it.close())
def ignores():
    try: yield 1
    except GeneratorExit: yield "refuses"
it = ignores()
next(it)
try: it.close()
except RuntimeError as e: print(e)
print(next(it, "now exhausted"))
def raises():
    try: yield
    except GeneratorExit: raise KeyError("instead")
it = raises()
next(it)
try: it.close()
except KeyError as e: print(repr(e), type(e.__context__).__name__)
def swallow():
    try: yield 1
    except BaseException as e: print("swallowed", type(e).__name__)
it = swallow()
next(it)
print(it.close())
def delegating(log):
    try: yield from g(log)
    finally: log.append("outer finally")
log = []
it = delegating(log)
next(it)
it.close()
print(log)
class Sub:
    def __init__(self, has_close): self.has = has_close
    def __iter__(self): return self
    def __next__(self): return 5
    def __getattr__(self, n):
        if n == "close" and self.has: return lambda: print("Sub.close")
        raise AttributeError(n)
def dele(s): yield from s
for flag in (True, False):
    it = dele(Sub(flag))
    print(next(it), it.close())
def inner_close_raises():
    class S:
        def __iter__(self): return self
        def __next__(self): return 1
        def close(self): raise OSError("close failed")
    yield from S()
it = inner_close_raises()
next(it)
try: it.close()
except OSError as e: print(e)
def with_cm():
    class CM:
        def __enter__(self): print("in")
        def __exit__(self, *a): print("out", a[0].__name__)
    with CM():
        while True: yield
it = with_cm()
next(it)
it.close()
def early():
    for x in g2(): 
        if x == 1: break
    return "left loop"
def g2():
    yield 0
    yield 1
    yield 2
print(early())
try: g2().close(1)
except TypeError as e: print(e)
it = g2()
it.close()
print(list(it))
