print({x: x * x for x in range(4)}, {k: v for k, v in zip("ab", (1, 2))}, {v: k for k, v in {"a": 1, "b": 1}.items()}, {(i, j): i * j for i in range(2) for j in range(2) if i != j}, {x % 3: x for x in range(7)})
def log(x):
    out.append(x)
    return x
out = []
r = {log(("k", i)): log(("v", i)) for i in log([1, 2])}
print(out)
x = "outer"
print({x: 1 for x in "ab"}, x, {k: {j: k for j in range(2)} for k in "xy"})
print({i: (lambda: i) for i in range(3)}[0](), {i: (lambda i=i: i) for i in range(3)}[0]())
try:
    {[]: 1 for _ in (1,)}
except TypeError as e:
    print(e)
try:
    {k: v for k, v in [(1, 2, 3)]}
except ValueError as e:
    print(e)
try:
    {1 / x: x for x in (1, 0)}
except ZeroDivisionError as e:
    print(e)
def f():
    n = 3
    return {n + i: [n for _ in range(i)] for i in range(3)}
print(f(), {**{i: i for i in range(2)}, **{9: 9}}, dict((i, i) for i in "ab"), {(y := i): y for i in (1, 2)}, y)
words = "the cat the dog a cat".split()
index = {}
for n, w in enumerate(words):
    index.setdefault(w, []).append(n)
print(index, {w: len(p) for w, p in index.items() if len(p) > 1}, {len(w): w for w in words})
class C:
    base = {"a": 1}
    ext = {k: v for k, v in base.items()}
    try:
        bad = {k: base for k in "a"}
        print("class scope seen", bad)
    except NameError as e:
        print(e)
print(C.ext)
