import copy, pickle
def state(it):
    n = next(it)
    r = pickle.loads(pickle.dumps(it))
    c = copy.copy(it)
    return n, list(c), list(r), list(it)
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter(b"abc"), lambda: iter(range(3)), lambda: iter(range(2**70, 2**70 + 3)), lambda: reversed([1, 2, 3]), lambda: enumerate("abc"), lambda: zip("abc", [1, 2, 3]), lambda: map(str, [1, 2, 3]), lambda: filter(None, [1, 2, 3]), lambda: iter({"a": 1, "b": 2}), lambda: iter(bytearray(b"abc")), lambda: reversed(range(3)), lambda: reversed("abc")):
    it = make()
    name = type(it).__name__
    try:
        n = next(it)
        r = copy.copy(it)
        print(name, n, list(r), end=" | ")
    except TypeError as e: print(name, e, end=" | ")
    it = make()
    next(it)
    try: print(list(pickle.loads(pickle.dumps(it))), list(it))
    except TypeError as e: print(type(e).__name__)
done = iter([])
list(done)
print(list(copy.copy(done)), iter([1]).__reduce__()[0].__name__, iter("ab").__reduce__()[1], iter([]).__reduce__(), iter(range(3)).__reduce__()[1])
it = iter([1, 2, 3, 4])
it.__setstate__(2)
print(list(it))
it = iter((1, 2, 3))
it.__setstate__(-5)
print(list(it))
it = iter("abc")
it.__setstate__(99)
print(list(it))
try: iter([1]).__setstate__("x")
except TypeError as e: print(e)
for bad in ((x for x in [1]), iter(lambda: 1, 2)):
    try: pickle.dumps(bad); print("ok")
    except (TypeError, AttributeError, pickle.PicklingError) as e: print(type(e).__name__)
calls = []
def f():
    calls.append(len(calls))
    return len(calls)
c = iter(f, 3)
print(list(c), calls, next(c, "end"), calls)
class Sent:
    def __eq__(self, o): calls.append(("eq", o)); return o > 5
print(list(iter(f, Sent())), calls[-2:])
def reenter():
    return next(r, "inner")
r = iter(reenter, None)
try: print(next(r))
except RecursionError: print("recursion")
gen = iter(iter(f, 10).__next__, 9)
print(list(gen), type(gen).__name__, iter(gen) is gen, list(iter([5, 0, 6].pop, 0)), dict(iter([("a", 1)])), "".join(iter(iter("xyz").__next__, "z")))
try: list(iter(lambda: 1 / 0, None))
except ZeroDivisionError as e: print(e)
