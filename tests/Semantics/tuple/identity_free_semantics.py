a = (1, 2)
b = tuple([1, 2])
print(a == b, hash(a) == hash(b), {a, b}, len({a: 1, b: 2}))
t = (1, [2], {"k": (3,)})
t[1].append(4)
t[2]["k"] += (5,)
print(t)
try:
    hash(t)
except TypeError as e:
    print(e)
def f(*args, **kw):
    return args, kw
print(f(), f(1), f(*a), f(*a, **{"x": a}), f((1, 2)), f(*()))
class K:
    def __getitem__(self, i):
        return i
k = K()
print(k[1], k[1, 2], k[1,], k[()], k[(1, 2), 3], k[1:2], k[1:2, ::3], k[..., 1], k[*a], k[0, *a], k[a], k[lambda: 1].__name__, k[(x := 5)], k[*a, 1:2])
print(isinstance(1, (int, str)), isinstance("a", ((int, (float, str)),)), issubclass(bool, (str, int)), "abc".startswith(("x", "a")))
try:
    raise ValueError(1, 2)
except (KeyError, (ValueError)) as e:
    print(e, e.args)
print("%s-%s" % a, "%s" % (a,), str(a), f"{a}", "{0[0]} {0[1]}".format(a), "{} {}".format(*a))
m = {}
m[1, 2] = "x"
m[(1, 2)] += "y"
print(m, (1, 2) in m, m.get(a), m.pop((1, 2)), m)
assert (1, 2) == a, "never shown"
print(a.__class__.__name__, a.__len__(), a.__contains__(1), list(a.__iter__()), a.__getitem__(0), a.__add__((3,)), a.__mul__(2), a.__getnewargs__(), a.__ne__(b), a.__ge__(b))
