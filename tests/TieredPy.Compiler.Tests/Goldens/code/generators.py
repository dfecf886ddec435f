def f(a):
    x = yield
    yield a
    y = yield from a
    return x
def g():
    try:
        yield 1
    except A:
        yield 2
    finally:
        yield 3
lambda: (yield)
def h(a):
    for x in a:
        try: yield x
        finally: pass
(x for x in y if x)
(x + z for x in y for z in x if z if x)
async def i(a):
    yield 1
    await a
    return
