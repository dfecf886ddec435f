def nothing(): pass
def bare(): return
def none(): return None
def cond(x):
    if x: return "yes"
def loop():
    for i in range(5):
        if i == 3: return i
def nested_try():
    try:
        return "try"
    finally:
        print("finally")
def tup(): return 1, 2
def starred(): return *[1, 2], 3
def in_while():
    while True:
        while True:
            return "deep"
def in_with():
    class M:
        def __enter__(self): return self
        def __exit__(self, *a): print("exit"); return True
    with M():
        return "from with"
def in_match(x):
    match x:
        case 1: return "one"
        case _: return "other"
print(nothing(), bare(), none(), cond(1), cond(0), loop(), nested_try(), tup(), starred(), in_while(), in_with(), in_match(1), in_match(2))
def multi():
    return (yield 1)
g = multi()
next(g)
try:
    g.send("sent")
except StopIteration as e:
    print(e.value)
def implicit_in_lambda(): return lambda: (lambda: None)
print(implicit_in_lambda()()() is None, (lambda: None)() is None, print() is None, [].append(1) is None, {}.update() is None)
def deco(f): pass
@deco
def gone(): return 1
print(gone)
def types():
    return 1 if True else 2.0, [1][0], (lambda: "l")(), f"{1}", -5, not 1, 1 < 2, ...
print(types())
def unreachable():
    return 1
    print("never")
    yield 2
print(type(unreachable()).__name__, list(unreachable()))
def dead():
    if False:
        x = 1
    return "x" in dir()
print(dead())
def const_fold(): return 2 ** 10 * 3 + (1, 2)[1], "a" * 3, -1 - -1, not not 0
print(const_fold())
