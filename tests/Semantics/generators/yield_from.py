def inner():
    a = yield 1
    b = yield a
    return f"result {a} {b}"
def outer():
    r = yield from inner()
    yield r
    return "outer done"
g = outer()
print(next(g), g.send("A"), g.send("B"))
try: next(g)
except StopIteration as e: print(e.value)
def flat(x):
    if isinstance(x, list):
        for y in x: yield from flat(y)
    else: yield x
print(list(flat([1, [2, [3, []], "ab"], [[4]]])))
def it(x): return (yield from x)
print(list(it("ab")), list(it([1])), list(it({"k": 1})), list(it(range(2))), list(it(iter("z"))), list(it(())))
for bad in (5, None, 1.5, object):
    try: list(it(bad))
    except TypeError as e: print(e)
g = it([1, 2])
next(g)
try: g.send("list iterator has no send")
except AttributeError as e: print(e)
g = it([1, 2, 3])
next(g)
print(g.send(None), list(g))
class Custom:
    def __init__(self): self.log = []
    def __iter__(self): return self
    def __next__(self):
        self.log.append("next")
        if len(self.log) > 5: raise StopIteration("custom value")
        return len(self.log)
    def send(self, v):
        self.log.append(("send", v))
        return v
    def throw(self, e):
        self.log.append(("throw", repr(e)))
        return "thrown"
    def close(self): self.log.append("close")
c = Custom()
def d():
    r = yield from c
    print("r", r)
g = d()
print(next(g), g.send("s"), g.send(None), g.throw(ValueError("v")), g.throw(KeyError), list(g), c.log)
def chain(*its):
    for i in its: yield from i
print("".join(chain("ab", (c for c in "cd"), ["e"])))
def rec(n):
    if n:
        yield n
        x = yield from rec(n - 1)
        return x + 1
    return 0
def top():
    r = yield from rec(20)
    yield ("depth", r)
print(list(top())[-1])
def throw_through():
    def a():
        try: yield 1
        except ValueError: yield "inner handled"
        return "ret"
    r = yield from a()
    yield r
g = throw_through()
next(g)
print(g.throw(ValueError), next(g), list(g))
def no_throw():
    yield from [1, 2]
g = no_throw()
next(g)
try: g.throw(KeyError("to a list iterator"))
except KeyError as e: print(repr(e))
def shared():
    i = iter(range(5))
    yield from zip(i, i)
    yield from i
print(list(shared()))
x = (lambda: (yield from "xy"))()
print(list(x))
