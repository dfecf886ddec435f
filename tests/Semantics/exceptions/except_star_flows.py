def reraise():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError: raise
        except* KeyError as k: raise IndexError("new") from k
    except ExceptionGroup as e: return repr(e), [type(x).__name__ for x in e.exceptions]
print(reraise())
def nothing():
    try: x = 1
    except* ValueError: x = 2
    else: x = 3
    finally: print("f")
    return x
print(nothing())
def var():
    try: raise ValueError("v")
    except* ValueError as g: r = (type(g).__name__, g.exceptions[0].args)
    try: g
    except UnboundLocalError as e: return r, str(e)
print(var())
def raise_group_itself():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
        except* ValueError as g: raise g
    except ExceptionGroup as e: return repr(e)
print(raise_group_itself())
def raise_inner():
    try:
        try: raise ExceptionGroup("g", [ValueError(1)])
        except* ValueError as g: raise g.exceptions[0]
    except BaseException as e: return repr(e), repr(e.__context__)
print(raise_inner())
for bad in ("ExceptionGroup", "BaseExceptionGroup", "5", "(ValueError, ExceptionGroup)", "undefined_name", "()"):
    try:
        exec(f"try: raise ValueError('x')\nexcept* {bad}: pass")
        print(bad, "handled")
    except BaseException as e: print(bad, type(e).__name__, e)
def loop():
    out = []
    for i in range(3):
        try:
            if i == 1: raise ValueError(i)
            elif i == 2: raise ExceptionGroup("g", [KeyError(i), ValueError(i)])
        except* ValueError as g: out.append(("V", len(g.exceptions)))
        except* KeyError as g: out.append(("K", g.exceptions[0].args))
        else: out.append("else")
    return out
print(loop())
def nested():
    try: raise ExceptionGroup("o", [ValueError(1), ExceptionGroup("i", [KeyError(1), ValueError(2)])])
    except* KeyError as k: a = repr(k)
    except* ValueError as v: b = repr(v)
    return a, b
print(nested())
import sys
try: raise ExceptionGroup("g", [ValueError(), KeyError()])
except* ValueError: print(repr(sys.exception()))
except* KeyError: print(repr(sys.exception()))
print(sys.exception())
class G(ExceptionGroup):
    def split(self, m): return "not a tuple"
try:
    try: raise G("g", [ValueError()])
    except* ValueError: print("no")
except TypeError as e: print(e)
