import inspect, functools
def f(a, b: int = 2, /, c=3, *args, d, e: str = "x", **kw) -> bool: "Doc.\n\n    indented"; return True
s = inspect.signature(f)
print(s, list(s.parameters), s.return_annotation, s.parameters["b"].default, s.parameters["args"].kind.name, s.parameters["d"].default is inspect.Parameter.empty, s.parameters["b"].annotation, s.bind(1, d=4).arguments, str(s.replace(return_annotation=int)), s == inspect.signature(f), hash(s) == hash(inspect.signature(f)))
for call in (lambda: s.bind(), lambda: s.bind(1), lambda: s.bind(1, d=1, a=5).arguments, lambda: s.bind(1, 2, 3, 4, d=5, z=6).args, lambda: inspect.Parameter("1x", inspect.Parameter.POSITIONAL_ONLY), lambda: inspect.signature(5), lambda: inspect.Signature([inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY), inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)]), lambda: inspect.signature(type), lambda: str(inspect.signature(int)) , lambda: inspect.signature(print), lambda: inspect.signature(dict)):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
class C:
    "class doc"
    attr = 1
    def m(self, x): "m doc"
    @property
    def p(self): return 1
    @staticmethod
    def s(y): pass
    @classmethod
    def c(cls, z): pass
    def __init__(self, q, *, r=1): pass
class D(C):
    def m(self, x): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.s), inspect.signature(C.c), inspect.getdoc(f), inspect.getdoc(D.m), inspect.cleandoc("  a\n    b\n  c"), inspect.isclass(C), inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isbuiltin(len), inspect.isroutine(len), inspect.ismodule(inspect), inspect.isdatadescriptor(C.p), inspect.ismethoddescriptor(str.upper), inspect.isgeneratorfunction(lambda: (yield)), inspect.isabstract(C), inspect.getmro(D), inspect.iscode(f.__code__), inspect.isframe(inspect.currentframe()))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], [n for n, _ in inspect.getmembers(C(1)) if not n.startswith("_")], [a.kind for a in inspect.classify_class_attrs(C) if a.name in ("m", "p", "s", "c", "attr")], inspect.getattr_static(C, "s").__class__.__name__, inspect.unwrap(functools.wraps(f)(lambda: 0)) is f, inspect.getfullargspec(f), inspect.getcallargs(lambda a, b=2: 0, 1), inspect.getclosurevars(lambda: C).globals.keys(), inspect.getmodule(f).__name__, inspect.getsource(C.p.fget).strip(), inspect.getsourcelines(D)[0][0].strip(), inspect.getlineno(inspect.currentframe()) > 0, inspect.getfile(f) == __file__, inspect.getcomments(f), inspect.formatannotation(int), inspect.formatannotation(list[int]))
# a comment above
def g(): return inspect.stack()[0].function, inspect.stack()[1].function, inspect.currentframe().f_back.f_code.co_name, inspect.getframeinfo(inspect.currentframe()).function
def h(): return g()
print(h(), inspect.getcomments(g).strip(), inspect.getsource(h).strip())
try: inspect.getsource(len)
except TypeError as e: print(str(e)[:60])
try: inspect.getsource(eval("lambda: 0"))
except OSError as e: print(e)
def gen(): x = 1; yield x
it = gen(); next(it)
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it), inspect.isgenerator(it), inspect.CO_GENERATOR & gen.__code__.co_flags, [k.name for k in inspect._ParameterKind], inspect.signature(functools.partial(f, 1, c=9)), inspect.signature(lambda *, k: 0), inspect.signature(f, eval_str=True).return_annotation, inspect.get_annotations(f), inspect.indentsize("   x"), inspect.isawaitable(5))
