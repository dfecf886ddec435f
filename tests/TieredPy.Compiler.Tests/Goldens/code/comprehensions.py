[x for x in y]
{x for x in y if x}
{k: v for k, v in y}
[x for x in [f(z)] for y in [x]]
[[x for x in y] for y in z]
def f(a, x):
    b = [x for x in a if x]
    c = [lambda: x for x in a]
    d = {y: [z for z in y] for y in a}
    e = [(w := q) for q in a]
    return b, c, d, e, w
class C:
    a = [x for x in b]
    c = [a for a in d if C]
    d = [lambda: __class__ for _ in e]
    e = [z for z in [lambda: z]]
[x for y in z for x in y if y for w in x]
[i for i, in a]
def g():
    return [x for x in (yield_ for yield_ in a)]
