from contextlib import contextmanager
@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name
    except KeyError as e:
        print("handled", e)
    else: print("no error")
    finally: print(f"</{name}>")
with tag("a") as t: print(t)
with tag("b"): raise KeyError("k")
try:
    with tag("c"): raise ValueError("v")
except ValueError as e: print("outside", e)
def uses():
    with tag("d"):
        yield 1
        yield 2
g = uses()
next(g)
g.close()
for x in uses():
    if x == 2: print("last")
def gen_raises():
    yield 1
    raise LookupError("gen")
def f():
    try:
        for x in gen_raises(): print(x)
    except LookupError as e: return str(e)
print(f())
def cleanup_order():
    try:
        try: yield "a"
        finally: print("inner")
    finally: print("outer")
g = cleanup_order()
next(g)
try: g.throw(ValueError("x"))
except ValueError as e: print(e)
def retry():
    for attempt in range(3):
        try:
            v = yield attempt
            if v == "bad": raise ValueError
            return f"ok after {attempt}"
        except ValueError: print("retrying")
    return "gave up"
g = retry()
next(g)
print(g.send("bad"), g.send("bad"))
try: g.send("good")
except StopIteration as e: print(e.value)
def chain():
    try: yield
    except ValueError as e: raise RuntimeError("wrapped") from e
g = chain()
next(g)
try: g.throw(ValueError("orig"))
except RuntimeError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
def nested_handlers():
    try: yield 1
    except ValueError:
        try: yield 2
        except KeyError: yield 3
        yield 4
g = nested_handlers()
print(next(g), g.throw(ValueError), g.throw(KeyError), next(g), list(g))
def loop_forever():
    while True:
        try: yield
        except Exception as e: print("loop", type(e).__name__)
        except BaseException as e: print("base", type(e).__name__); raise
g = loop_forever()
next(g)
g.throw(ValueError)
g.throw(TypeError("t"))
try: g.throw(KeyboardInterrupt)
except KeyboardInterrupt: print("stopped", list(g))
