def g():
    a = 1
    yield a
    a += 1.5
    yield a
    a = [a]
    yield a
    a.append(2**70)
    yield a
    del a
    try: a
    except UnboundLocalError as e: yield str(e)
    for i in range(2):
        for j in "xy":
            yield i, j
    with open(__file__) as f:
        yield f.closed
    yield f.closed
    b = yield
    yield b, locals().get("i")
    x, *y = (yield "unpack me")
    yield x, y
    z = lambda: (x, i)
    x = "changed"
    yield z()
it = g()
out = []
for _ in range(12): out.append(next(it))
print(out)
print(it.send("B"), next(it), it.send("hello"), next(it), list(it))
def closure_gen():
    n = 0
    def inc():
        nonlocal n
        n += 1
    while n < 3:
        inc()
        yield n
print(list(closure_gen()))
def stack_depth():
    yield (1, (yield 2), [3, (yield 4)], {5: (yield 6)}, f"{(yield 7)}")
it = stack_depth()
print(next(it), it.send("a"), it.send("b"), it.send("c"), it.send("d"), list(it))
def in_try():
    for i in range(3):
        try:
            yield i
            if i == 1: raise ValueError
        except ValueError: yield "except"
        else: yield "else"
        finally: yield "finally"
print(list(in_try()))
def args_gen(*a, k=1, **kw):
    for x in a: k += x; yield k
    yield kw
print(list(args_gen(1, 2.5, k=2**64, z=0)))
gens = [args_gen(i) for i in range(3)]
print([next(x) for x in gens], [next(x) for x in gens])
def interleave(*gs):
    gs = [iter(q) for q in gs]
    while gs:
        for q in gs[:]:
            try: yield next(q)
            except StopIteration: gs.remove(q)
print(list(interleave("abc", [1], (i for i in range(2)))))
def counter(start=0):
    n = start
    while True:
        cmd = yield n
        if cmd == "reset": n = start
        elif cmd == "stop": return
        else: n += 1
c = counter(5)
print(next(c), next(c), next(c), c.send("reset"), next(c))
