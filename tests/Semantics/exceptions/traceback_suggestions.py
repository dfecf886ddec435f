import traceback
class A:
    colour = 1
    def method(self): return self.metod
    def self_missing(self): return colour
def show(f):
    try: f()
    except BaseException as e: print(traceback.format_exception_only(e)[-1].rstrip().replace(traceback.__file__, "<stdlib>"))
def local_name():
    counter = 1
    return countr
def builtin(): return lenn([1])
def keyword_like(): return Tru
def global_name(): return trceback
def attr(): return A().color
def module(): return traceback.format_exk
def string(): return "x".uper()
def lst(): return [].appendd(1)
def none(): return "x".zzzzzz
def private(): return A()._method
def imp(): from traceback import format_ex
def imp2(): import tracebackk
def stdlib(): return math.pi
def kw(): return sorted([1], revers=1)
def f(*, alpha, beta): pass
def kw2(): f(alpah=1, beta=2)
def deep(): return A().method.__name_
def nested(): return A().colour.rea
for g in (local_name, builtin, keyword_like, global_name, attr, A().method, A().self_missing, module, string, lst, none, private, imp, imp2, stdlib, kw, kw2, deep, nested): show(g)
for src in ("imprt os", "whille True: pass", "clas A: pass", "retrun 1", "print 'x'", "for i n x: pass", "fro x import y", "if x the: pass", "a = b c"):
    try: compile(src, "f", "exec")
    except SyntaxError as e: print(repr(src), e.msg, "|", traceback.format_exception_only(e)[-1].strip())
