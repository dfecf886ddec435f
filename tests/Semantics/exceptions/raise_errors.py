def run(source):
    names = {}
    try:
        exec(source, names)
    except Exception as e:
        print("raised", type(e).__name__ + ":", e)
    return names

for src in ("raise", "raise 5", "raise 'str'", "raise None", "raise int", "raise object", "raise ValueError", "raise ValueError()", "raise ValueError('a', 1)", "raise ValueError from 5", "raise (ValueError,)", "raise [ValueError]", "raise NotImplemented", "raise NotImplementedError", "raise 1 / 0", "raise undefined", "raise type('E', (Exception,), {})", "raise lambda: 0", "raise StopIteration(5)", "raise Exception(Exception('inner'))"):
    print(src, end=" => ")
    run(src)
class BadInit(Exception):
    def __init__(self): raise KeyError("in init")
class NeedsArg(Exception):
    def __init__(self, x): self.x = x
class NotExc(Exception):
    def __new__(cls): return 5
class NewOther(Exception):
    def __new__(cls): return ValueError("other instance")
for c in (BadInit, NeedsArg, NotExc, NewOther):
    try: raise c
    except Exception as e: print(c.__name__, type(e).__name__, e)
try: raise ValueError("v") from NeedsArg
except Exception as e: print(type(e).__name__, e)
try: raise ValueError("v") from NotExc
except Exception as e: print(type(e).__name__, e)
def bare():
    raise
try: bare()
except RuntimeError as e: print(e)
try:
    try: raise ValueError("active")
    except ValueError: bare()
except ValueError as e: print("bare raise re-raised", e)
class Old: pass
try: raise Old()
except TypeError as e: print(e)
try: raise Old
except TypeError as e: print(e)
def gen():
    try: yield 1
    except ValueError: yield "caught"
    raise
g = gen()
next(g)
print(g.throw(ValueError("thrown")))
try: next(g)
except RuntimeError as e: print(e)
x = ValueError("same")
for i in range(2):
    try: raise x
    except ValueError as e: print(e is x, e.__context__)
