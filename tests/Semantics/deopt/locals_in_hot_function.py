"""locals() in hot functions: a fresh snapshot each time in functions, the namespace itself at module level."""


def snapshot(n):
    total = 0
    sizes = []
    for i in range(n):
        total += i
        if i % 1000 == 999:
            current = locals()
            current["total"] = "not written back"
            sizes.append((len(current), current["i"]))
    return total, sizes


print(snapshot(3000))


def unbound(n):
    for i in range(n):
        if i == 0:
            names = sorted(locals())
        late = i
    return names, sorted(locals())


print(unbound(2000))


def with_cells(n):
    shared = 0

    def bump():
        nonlocal shared
        shared += 1

    for i in range(n):
        bump()
    return locals()["shared"], sorted(locals())


print(with_cells(2000))


def in_comprehension(n):
    k = "outer"
    return [sorted(locals()) for k in range(n)][-1], k


print(in_comprehension(1500))


def by_exec(n):
    x = 1
    for i in range(n):
        if i == n // 2:
            exec("x = 100; y = x + i")
        x += 1
    return x, "y" in locals()


print(by_exec(2000))


def by_eval(n):
    x = 0.5
    total = 0
    for i in range(n):
        total += eval("x * i") if i % 500 == 0 else 1
    return total


print(by_eval(2000))
counter = 0
for step in range(2000):
    counter += 1
    if step == 1000:
        locals()["counter"] = 0.5
        globals()["added"] = counter
print(counter, added, locals() is globals())


class Body:
    total = 0
    for k in range(2000):
        total += k
        if k == 1500:
            locals()["total"] = 0
    del k


print(Body.total, hasattr(Body, "k"))
