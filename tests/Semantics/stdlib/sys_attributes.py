import sys
print(sys.version_info[:2], sys.maxsize == 2**63 - 1, hex(sys.maxunicode), sys.byteorder, sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_info.max, sys.float_info.min, sys.float_info.mant_dig, sys.int_info, sys.hash_info.width, sys.platform, type(sys.implementation.name).__name__, sys.stdout.encoding.lower(), sys.flags.optimize, sys.dont_write_bytecode in (True, False), sys.float_repr_style)
print(isinstance(sys.modules, dict), "builtins" in sys.modules, "sys" in sys.builtin_module_names, isinstance(sys.path, list), isinstance(sys.argv, list), len(sys.argv), sys.intern("abc") == "abc", sys.getsizeof([]) > 0, sys.exc_info(), sys.is_finalizing(), callable(sys.exit), sys.gettrace(), sys.getprofile(), sys.api_version, sys.hexversion >> 16 == 0x030E, sys.warnoptions, sys._getframe().f_code.co_name, "json" in sys.stdlib_module_names, sys.getswitchinterval() > 0, sys.call_tracing(len, ("ab",)), sys.displayhook is sys.__displayhook__)
for f in (lambda: sys.intern(5), lambda: sys.setrecursionlimit("a"), lambda: sys.exit("x"), lambda: sys.getsizeof(), lambda: sys.nope, lambda: sys.setswitchinterval(-1), lambda: sys.settrace(), lambda: sys._getframe(-1).f_lineno > 0, lambda: sys.getrecursionlimit(1), lambda: sys.set_int_max_str_digits(5), lambda: setattr(sys.version_info, "major", 5), lambda: sys.version_info < (4,), lambda: sys.version_info >= "3"):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
sys.displayhook(5); sys.displayhook(None); sys.displayhook("s")
import builtins
print(builtins._)
del builtins._
import io
old, sys.stderr = sys.stderr, io.StringIO()
print("err", file=sys.stderr)
sys.excepthook(ValueError, ValueError("hooked"), None)
got, sys.stderr = sys.stderr.getvalue(), old
print(repr(got))
events = []
def tracer(frame, event, arg):
    if frame.f_code.co_name == "traced":
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno, arg if event == "return" else None))
    return tracer
def traced(x):
    y = x + 1
    for i in range(2):
        y += i
    return y
sys.settrace(tracer)
traced(1)
sys.settrace(None)
print(events)
prof = []
sys.setprofile(lambda f, e, a: prof.append((e, a.__name__ if e.startswith("c_") else f.f_code.co_name)))
len([1]); traced(1)
sys.setprofile(None)
print([p for p in prof if p[1] in ("len", "traced")])
audits = []
sys.addaudithook(lambda name, args: audits.append((name, args)) if name == "custom.event" else None)
sys.audit("custom.event", 1, "two")
sys.audit("other.event")
print(audits)
