def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def f(*args, **kw): return args, kw
attempt(f)
attempt(f, 1, *[2, 3], 4, *"ab", x=1, **{"y": 2}, z=3)
attempt(lambda: f(*(), **{}))
attempt(lambda: f(*range(2), *range(2)))
attempt(lambda: f(x=1, *[1, 2]))
attempt(lambda: f(**{"a": 1}, **{"b": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, a=2))
attempt(lambda: f(*5))
attempt(lambda: f(*None))
attempt(lambda: f(1, *5))
attempt(lambda: f(**5))
attempt(lambda: f(**None))
attempt(lambda: f(x=1, **5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(**{None: 2}))
attempt(lambda: f(**[("a", 1)]))
attempt(lambda: f(*{"k": 1}))
attempt(lambda: f(*(x for x in "ab")))
attempt(lambda: f((x for x in "ab")).__len__())
attempt(lambda: len(*5))
attempt(lambda: len(**{"x": 1}))
attempt(lambda: print(**{"sepp": 1}))
attempt(lambda: f(*(1 / 0 for _ in [1])))
class It:
    def __iter__(self):
        raise TypeError("my own type error")
attempt(lambda: f(*It()))
attempt(lambda: f(1, *It(), 2))
class Mp:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k.upper()
attempt(lambda: f(**Mp()))
def g(a, b, c=0, *rest, d, **kw): return a, b, c, rest, d, kw
attempt(g, *range(5), **{"d": 1, "e": 2})
attempt(g, *[1], **{"b": 2, "d": 3})
attempt(g, 1, 2, *[], d=0)
attempt(g, 1, *[2, 3], b=5, d=1)
args = [1, 2]
attempt(lambda: f(*args, *[args.append(3)]))
r = f(*args)[0]
args.append(9)
print(r, type(r).__name__)
