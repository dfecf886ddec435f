for cls in (Exception, ValueError, KeyError, IndexError, TypeError, StopIteration, SystemExit, OSError, AttributeError, NameError, ImportError, RuntimeError, AssertionError, KeyboardInterrupt, EOFError, LookupError):
    for args in ((), ("a",), (1,), ("a", "b"), (("t",),), (None,), ("it's",), ("",), ([1],)):
        e = cls(*args)
        print(cls.__name__, args, "|", str(e), "|", repr(e), "|", e.args)
class MyErr(Exception): pass
class WithStr(Exception):
    def __str__(self): return "custom str"
class WithInit(Exception):
    def __init__(self, code): self.code = code
class WithSuper(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
for e in (MyErr("x"), WithStr("x"), WithInit(5), WithSuper(5)):
    print(str(e), repr(e), e.args, f"{e}", f"{e!r}", "%s" % e, [e], vars(e))
e = ValueError("a", "b")
e.args = ("new",)
print(e, repr(e))
e.args = [1, 2]
print(e.args, repr(e))
for bad in (5, None):
    try: e.args = bad
    except TypeError as err: print(err)
try: del e.args
except TypeError as err: print(err)
try: ValueError(x=1)
except TypeError as err: print(err)
print(ValueError("é\n"), repr(ValueError("é\n")), str(KeyError("é\n")), repr(KeyError(KeyError("n"))), str(KeyError(KeyError)), str(Exception(Exception("in"), 1)))
print(ValueError("a") == ValueError("a"), hash(e) == hash(e), isinstance(e, Exception), e.__dict__, ValueError.__name__, e.__class__.__qualname__, type(e).__module__)
e.extra = 5
print(e.__dict__, e.__reduce__(), ValueError(1).__reduce__(), e.__setstate__({"z": 1}), e.z)
