def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(any([]), all([]), any([0, 1]), all([1, 0]), any("a"), all(["", "a"]), any({0: 1}), all({1: 0}), any(x > 1 for x in [1, 2]), all(x for x in ()), any([[], 0, None]), all([[0]]))
attempt(any, 5)
attempt(all)
attempt(any, [], [])
seen = []
print(any(seen.append(x) or x > 1 for x in range(5)), seen)
seen.clear()
print(all(seen.append(x) or x < 2 for x in range(5)), seen)
it = iter([1, 2, 3])
print(next(it), next(it, "d"), next(it), next(it, "d"), next(it, None))
attempt(next, it)
attempt(next, [1])
attempt(next, iter([]), 1, 2)
attempt(next, it, default=1)
attempt(iter, 5)
attempt(iter, [1], 2)
attempt(iter, lambda: 1)
attempt(iter)
n = [0]
def counter():
    n[0] += 1
    return n[0]
print(list(iter(counter, 5)), list(iter(counter, 8)), n)
def stops():
    raise StopIteration("from callable")
print(list(iter(stops, None)))
def fails(): raise ValueError("callable failed")
attempt(list, iter(fails, 0))
ci = iter(counter, 12)
print(type(ci).__name__, next(ci), next(ci), next(ci), next(ci, "end"), next(ci, "still"))
class Eq:
    def __eq__(self, o): return o == 15
print(list(iter(counter, Eq())))
from functools import partial
import io
f = io.StringIO("abcdefgh")
print([c for c in iter(partial(f.read, 3), "")])
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print(list(It()), any(It()), all(It()), next(It()), sum(It()), iter(x := It()) is x)
class Truthy:
    def __init__(self, v): self.v = v
    def __bool__(self):
        if self.v == "err": raise ValueError("bool")
        return self.v
attempt(any, [Truthy(False), Truthy("err")])
attempt(any, [Truthy(True), Truthy("err")])
attempt(all, [Truthy(False), Truthy("err")])
def gen():
    yield 1
    raise KeyError("gen")
attempt(any, gen())
attempt(all, gen())
attempt(next, (x for x in ()), "default")
