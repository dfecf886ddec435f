def g():
    while True:
        try: x = yield "waiting"
        except ValueError as e: print("V", e, e.args)
        except KeyError: yield "from handler"
it = g()
next(it)
print(it.throw(ValueError("a")), it.throw(ValueError), it.throw(KeyError("k")), next(it))
try: it.throw(TypeError("t"))
except TypeError as e: print(repr(e))
print(list(it))
it = g()
try: it.throw(ValueError("before start"))
except ValueError as e: print(repr(e))
print(next(it, "finished"))
it = g()
for bad in ((), (5,), ("x",), (int,), (ValueError("v"), "value"), (None,)):
    try: it.throw(*bad)
    except TypeError as e: print(e)
    except Exception as e: print(type(e).__name__, e)
import warnings
warnings.simplefilter("ignore")
def h():
    try: yield 1
    except Exception as e: yield repr(e), e.__traceback__ is not None
for args in ((ValueError,), (ValueError, "msg"), (ValueError, ValueError("inst")), (ValueError, None), (ValueError, (1, 2)), (ValueError, "m", None), (ValueError("i"), None, None)):
    it = h()
    next(it)
    print(it.throw(*args))
it = h()
next(it)
try: it.throw(ValueError, "m", 5)
except TypeError as e: print(e)
done = h()
list(done)
try: done.throw(KeyError("into finished"))
except KeyError as e: print(repr(e))
def ret():
    try: yield
    except ValueError: return "returned"
it = ret()
next(it)
try: it.throw(ValueError())
except StopIteration as e: print(e.value)
def multi():
    for i in range(3):
        try: yield i
        except ValueError: yield f"handled {i}"
it = multi()
print(next(it), it.throw(ValueError()), next(it), next(it), it.throw(ValueError()), list(it))
def raise_in_finally():
    try: yield
    finally: raise OSError("fin")
it = raise_in_finally()
next(it)
try: it.throw(ValueError("v"))
except OSError as e: print(repr(e), repr(e.__context__))
it = (x for x in [1, 2])
next(it)
try: it.throw(ZeroDivisionError("genexp"))
except ZeroDivisionError as e: print(e, list(it))
def stop():
    try: yield
    except ValueError: raise StopIteration("converted")
it = stop()
next(it)
try: it.throw(ValueError)
except RuntimeError as e: print(e, repr(e.__cause__))
it = h()
next(it)
try: it.throw(StopIteration("s"))
except StopIteration as e: print("S", e)
except RuntimeError as e: print(e)
else: print("caught inside")
