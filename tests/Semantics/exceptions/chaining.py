def show(e):
    print(repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), "suppress", e.__suppress_context__)
def run(f):
    try: f()
    except Exception as e: show(e)
def implicit():
    try: raise ValueError("a")
    except ValueError: raise KeyError("b")
def explicit():
    try: raise ValueError("a")
    except ValueError as e: raise KeyError("b") from e
def from_none():
    try: raise ValueError("a")
    except ValueError: raise KeyError("b") from None
def other_cause():
    try: raise ValueError("a")
    except ValueError: raise KeyError("b") from IndexError("c")
def class_cause():
    raise KeyError from IndexError
def reraise_same():
    try: raise ValueError("a")
    except ValueError as e: raise e
def bare():
    try: raise ValueError("a")
    except ValueError: raise
def in_finally():
    try: raise ValueError("a")
    finally: raise KeyError("f")
def accidental():
    try: {}["k"]
    except KeyError: 1 / 0
def no_context_after():
    try: raise ValueError("handled")
    except ValueError: pass
    raise KeyError("fresh")
def nested3():
    try:
        try: raise ValueError(1)
        except ValueError: raise KeyError(2)
    except KeyError: raise IndexError(3)
def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        try: raise a
        except ValueError: raise b
    except KeyError: raise a
def self_cause():
    e = ValueError("self")
    raise e from e
def in_helper():
    def helper(): raise TypeError("helper")
    try: raise ValueError("outer")
    except ValueError: helper()
def handled_inside():
    try: raise ValueError("outer")
    except ValueError:
        try: raise TypeError("inner")
        except TypeError: pass
        raise KeyError("last")
for f in (implicit, explicit, from_none, other_cause, class_cause, reraise_same, bare, in_finally, accidental, no_context_after, nested3, cycle, self_cause, in_helper, handled_inside):
    print(f.__name__, end=": ")
    run(f)
for bad in (5, "x", int, [], object()):
    try: raise ValueError("v") from bad
    except TypeError as e: print(e, repr(e.__context__))
e = ValueError("v")
for attr, v in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("__suppress_context__", 5), ("__cause__", None), ("__notes__", 5)):
    try:
        setattr(e, attr, v)
        print(attr, "set", getattr(e, attr), e.__suppress_context__)
    except TypeError as err: print(attr, err)
e.__cause__ = KeyError()
print(e.__suppress_context__, KeyError().__suppress_context__, e.with_traceback(None) is e)
