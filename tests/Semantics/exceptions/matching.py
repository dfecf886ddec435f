class A(Exception): pass
class B(A): pass
class C(B): pass
def catch(exc):
    try:
        raise exc
    except (KeyError, C): return "KeyError or C"
    except B as e: return f"B {type(e).__name__}"
    except A: return "A"
    except LookupError: return "Lookup"
    except Exception: return "Exception"
    except BaseException: return "Base"
print([catch(e) for e in (A, B, C, A(1), KeyError, IndexError, ValueError, KeyboardInterrupt, SystemExit, GeneratorExit, C("x"))])
def dynamic(types, exc=ValueError("v")):
    try:
        try:
            raise exc
        except types as e:
            return f"caught {e!r}"
    except BaseException as e:
        return f"{type(e).__name__}: {e} (context {e.__context__!r})"
for t in (ValueError, (KeyError, ValueError), (), ((KeyError,), ValueError), 5, "x", (5, ValueError), (ValueError, 5), None, int, (int,), ValueError("inst"), BaseException, [ValueError]):
    print(t, dynamic(t))
class Meta(type):
    def __instancecheck__(cls, o): return True
    def __subclasscheck__(cls, o): return True
class Tricky(Exception, metaclass=Meta): pass
print(dynamic(Tricky))
def order():
    log = []
    def t(x):
        log.append(x.__name__)
        return x
    try:
        raise IndexError("i")
    except t(KeyError): pass
    except (t(TypeError), t(LookupError)): log.append("here")
    except t(Exception): pass
    return log
print(order())
def clause_raises():
    try:
        raise ValueError("original")
    except undefined_name: pass
try:
    clause_raises()
except NameError as e:
    print(e, repr(e.__context__))
try:
    try: raise ValueError
    except KeyError: print("no")
except ValueError as e:
    print("passed on", e.args, e.__context__)
def nothing_raised():
    try: pass
    except undefined_name: pass
    else: return "clause never evaluated"
print(nothing_raised())
try: raise A("m") from B("c")
except A as e: print(repr(e), repr(e.__cause__))
try: [][1]
except (LookupError): print("parenthesised")
