import functools, inspect
def deco(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        "wrapper doc"
        return f(*a, **k)
    return wrapper
@deco
def target(a, b: int = 2) -> str:
    "target doc"
    return a, b
target.tag = 1
print(target.__name__, target.__doc__, target.__wrapped__(1), target.__dict__.keys() >= {"__wrapped__", "tag"}, inspect.signature(target), target.__annotations__, target.__qualname__, target.__module__)
p = functools.partial(target, 1, b=5)
print(p(), p(b=6), p.func is target, p.args, p.keywords, inspect.signature(p))
try:
    p(1, 2, 3)
except TypeError as e:
    print(e)
sig = inspect.signature(lambda a, /, b, *c, d=1, **e: 0)
for prm in sig.parameters.values():
    print(prm.name, prm.kind.name, prm.default is inspect.Parameter.empty, prm)
print(sig.bind(1, 2, 3, d=4, z=5).arguments, sig.bind_partial().arguments)
b = sig.bind(1, 2)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
for call in (lambda: sig.bind(), lambda: sig.bind(1), lambda: sig.bind(1, 2, b=3), lambda: inspect.signature(lambda x: 0).bind(1, 2), lambda: inspect.signature(lambda x: 0).bind(y=2)):
    try:
        call()
    except TypeError as e:
        print(e)
class C:
    def __init__(self, x, *, y=2): pass
    def m(self, q): pass
    @classmethod
    def c(cls, r): pass
    @staticmethod
    def s(t): pass
    def __call__(self, z): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.c), inspect.signature(C.s), inspect.signature(C(1)))
print(inspect.signature(len), inspect.signature(sorted), inspect.signature(str.split), inspect.signature([].append))
try:
    inspect.signature(5)
except TypeError as e:
    print(e)
