def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e:
        print("caught", e)
        yield "after catch"
    finally: print("finally")
it = g()
print(next(it), it.throw(ValueError("thrown")))
try: next(it)
except StopIteration: print("stopped")
it = g()
next(it)
it.close()
it = g()
next(it)
try: it.throw(KeyError("k"))
except KeyError as e: print(repr(e))
print(list(it))
def outer():
    try: yield from g()
    except KeyError as e: yield f"outer caught {e}"
it = outer()
next(it)
print(it.throw(KeyError("deep")))
def context():
    try: raise ValueError("in gen")
    except ValueError:
        yield 1
        raise KeyError("after yield")
it = context()
next(it)
import sys
print(sys.exception())
try: next(it)
except KeyError as e: print(repr(e.__context__))
def keeps():
    try: raise ValueError("kept")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
it = keeps()
print(repr(next(it)))
try: raise KeyError("outside")
except KeyError: print(repr(next(it)), repr(sys.exception()))
def sees_caller():
    yield sys.exception()
try: raise KeyError("caller")
except KeyError: print(repr(next(sees_caller())))
def raises_ctx():
    yield
    raise TypeError("inner")
it = raises_ctx()
next(it)
try:
    try: raise KeyError("caller ctx")
    except KeyError: next(it)
except TypeError as e: print(repr(e.__context__))
def throw_ctx():
    try: yield
    except ValueError: raise TypeError("replaced")
it = throw_ctx()
next(it)
try: it.throw(ValueError("v"))
except TypeError as e: print(repr(e.__context__))
def swallow():
    while True:
        try: yield
        except GeneratorExit: raise
        except Exception as e: print("swallowed", repr(e))
it = swallow()
next(it)
for e in (ValueError(1), KeyError, OSError(2, "x")): it.throw(e)
it.close()
def ignore_exit():
    try: yield
    except GeneratorExit: yield "ignored"
it = ignore_exit()
next(it)
try: it.close()
except RuntimeError as e: print(e)
def genexp_err(): return list(1 / x for x in (1, 0))
try: genexp_err()
except ZeroDivisionError as e: print(e)
