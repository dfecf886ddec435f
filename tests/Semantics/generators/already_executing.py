def selfcall():
    yield 1
    for f in (lambda: next(me), lambda: me.send(1), lambda: me.throw(ValueError), lambda: me.close(), lambda: list(me)):
        try: f()
        except ValueError as e: print(type(e).__name__, e)
    yield 2
me = selfcall()
print(next(me), next(me), list(me))
def mutual(name):
    yield f"{name} start"
    try: yield next(other[name])
    except (ValueError, StopIteration) as e: yield repr(e)
other = {}
a, b = mutual("a"), mutual("b")
other["a"], other["b"] = b, a
print(next(a), next(a), next(b), next(b, "end"), list(a), list(b))
def loop():
    yield from me2
me2 = loop()
try: next(me2)
except ValueError as e: print(e)
print(list(me2))
ge = (next(ge) for _ in [1])
try: next(ge)
except ValueError as e: print(e)
class It:
    def __iter__(self): return self
    def __next__(self): return next(it3)
def g3():
    for x in It(): yield x
it3 = g3()
try: next(it3)
except ValueError as e: print(e)
def reenter_via_sort():
    yield sorted([2, 1], key=lambda k: next(it4, k))
it4 = reenter_via_sort()
try: print(next(it4))
except ValueError as e: print(e)
def ok_nested():
    yield [x for x in ok_nested2()]
def ok_nested2():
    yield from (y * 2 for y in range(3))
print(next(ok_nested()))
def two_instances(n):
    if n: yield from two_instances(n - 1)
    yield n
print(list(two_instances(3)), list(zip(two_instances(2), two_instances(2))))
