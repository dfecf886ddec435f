def f(**kw):
    kw["added"] = 1
    return kw
src = {"b": 1, "a": 2}
print(f(**src), src, f(z=0, **src, y=3), list(f(c=1, a=2, b=3)))
def g(a, /, b, *, c=3, **kw):
    return a, b, c, kw
print(g(1, 2, a="kw a"), g(1, b=2, **{"c": 9, "not an identifier": 5, "": 6}), g(*[1], **{"b": 2}))
for call in (lambda: f(**{1: 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: g(1, 2, b=3), lambda: f(**None), lambda: f(**[("a", 1)]), lambda: g(**{"a": 1, "b": 2}), lambda: f(**{"a": 1, 5: 6})):
    try:
        print(call())
    except TypeError as e:
        print(e)
class D(dict):
    def __getitem__(self, k):
        return "overridden"
    def keys(self):
        return ["from keys"]
print(f(**D(a=1)), {**D(a=1)}, dict(D(a=1)), dict(**D(a=1)))
def h(a=1, b=2):
    return a, b
conf = {"a": 10}
print(h(**conf), h(**conf | {"b": 20}), h(**{**conf, "a": 5}), [h(**{k: 0}) for k in "ab"])
def outer(**kw):
    return inner(**kw)
def inner(x=0, **rest):
    return x, rest
print(outer(), outer(x=1, y=2), outer(**{"x": 5}))
def keep(**kw):
    return kw
a = keep(**src)
b = keep(**src)
a["new"] = 1
print(a is b, b, type(a).__name__, keep() is keep(), list(keep(**{"z": 1, "a": 2}).items()))
print("{a} {b}".format(**src), "%(a)s %(b)s" % src, dict(src, **{"c": 3}), type("K", (), src).a, sorted(vars(type("K", (), src)).keys() & {"a", "b"}))
