import warnings
def deprecated(): warnings.warn("old thing", DeprecationWarning, stacklevel=2)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    deprecated(); warnings.warn("plain"); warnings.warn(RuntimeWarning("instance")); warnings.warn("user", UserWarning)
    print([(x.category.__name__, str(x.message), x.lineno > 0, x.filename == __file__) for x in w], warnings.warn("r") is None)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3): warnings.warn("once per location")
    print(len(w))
    warnings.simplefilter("once")
    for _ in range(3): warnings.warn("once only")
    warnings.warn("once only")
    print(len(w))
    warnings.simplefilter("ignore"); warnings.warn("ignored")
    warnings.filterwarnings("always", message="keep.*"); warnings.warn("keep me"); warnings.warn("drop me")
    warnings.filterwarnings("always", category=FutureWarning); warnings.warn("f", FutureWarning); warnings.warn("g", UserWarning)
    print([str(x.message) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for c in (UserWarning, DeprecationWarning, SyntaxWarning, ResourceWarning):
        try: warnings.warn("as error", c)
        except Warning as e: print(type(e).__name__, e)
    try: exec("'\\d'")
    except SyntaxError as e: print(e.msg)
    try: int.__bool__; ~True
    except DeprecationWarning as e: print(e)
for f in (lambda: warnings.warn("x", 5), lambda: warnings.warn("x", int), lambda: warnings.warn(), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("always", message=5), lambda: warnings.warn("x", stacklevel="a"), lambda: warnings.simplefilter("error", lineno=-1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(warnings.formatwarning("msg", UserWarning, "file.py", 5, "src line"), issubclass(DeprecationWarning, Warning), issubclass(Warning, Exception), sorted(c.__name__ for c in Warning.__subclasses__() if c.__module__ == "builtins"))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn_explicit("explicit", UserWarning, "f.py", 99, "mod")
    compile("x is 5", "f", "exec"); compile("assert (1, 2)", "f", "exec"); compile("'a' is x", "f", "exec"); compile("(1)()", "f", "exec"); compile("return_ = [1][1,2]", "f", "exec")
    print([(x.category.__name__, str(x.message), x.lineno) for x in w])
class My(UserWarning): pass
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings(); warnings.simplefilter("error"); warnings.filterwarnings("ignore", category=My)
    warnings.warn("mine", My)
    try: warnings.warn("other")
    except UserWarning as e: print("raised", e)
@warnings.deprecated("use new()")
def old(): return "result"
@warnings.deprecated("old class")
class OldC: pass
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(old(), type(OldC()).__name__, [(x.category.__name__, str(x.message)) for x in w], old.__deprecated__)
with warnings.catch_warnings(action="error"):
    try: warnings.warn("act")
    except UserWarning: print("action=error")
with warnings.catch_warnings(record=True) as w:
    warnings.showwarning = lambda *a, **k: print("custom show", a[0])
    warnings.simplefilter("always")
    warnings.warn("shown")
