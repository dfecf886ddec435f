class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1
    def __reversed__(self):
        yield from range(1, self.n + 1)
    def __contains__(self, x): return any(x == y for y in self)
c = Countdown(3)
print(list(c), list(c), list(reversed(c)), 2 in c, 5 in c, [*c, *c], max(c), sum(c), dict.fromkeys(c), list(zip(c, c)))
class Gen:
    @classmethod
    def cm(cls, n):
        for i in range(n): yield cls.__name__, i
    @staticmethod
    def sm(): yield "static"
    @property
    def prop(self): yield from "pr"
    def __call__(self, x): yield x
    def __getattr__(self, n): return (n for _ in range(2))
    def __getitem__(self, i): yield i
    def __enter__(self): return (x for x in "ctx")
    def __exit__(self, *a): pass
g = Gen()
print(list(Gen.cm(2)), list(g.sm()), list(g.prop), list(g(5)), list(g.dyn), list(g["k"]))
with g as it: print(list(it))
class Sup(Countdown):
    def __iter__(self):
        yield "lift-off soon"
        yield from super().__iter__()
        yield __class__.__name__
print(list(Sup(2)))
class LazyList:
    def __init__(self, it): self.it, self.cache = iter(it), []
    def __getitem__(self, i):
        while len(self.cache) <= i: self.cache.append(next(self.it))
        return self.cache[i]
l = LazyList(x * x for x in range(10))
print(l[3], l[1], l.cache)
try: l[50]
except StopIteration: print("ran out", len(l.cache))
class BadIter:
    def __iter__(self):
        return 5
        yield
print(list(BadIter()))
class Next:
    def __next__(self): yield 1
    def __iter__(self): return self
print(type(next(Next())).__name__)
class Len:
    def __len__(self): yield 1
try: len(Len())
except TypeError as e: print(e)
class Init:
    def __init__(self): yield
try: Init()
except TypeError as e: print(e)
def meth(self): yield self.v
class Dyn: v = 7
Dyn.m = meth
print(list(Dyn().m()))
class Node:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def pre(self):
        yield self.v
        for k in self.kids: yield from k.pre()
    def post(self):
        for k in self.kids: yield from k.post()
        yield self.v
    def bfs(self):
        q = [self]
        while q:
            n = q.pop(0)
            yield n.v
            q.extend(n.kids)
t = Node(1, Node(2, Node(4)), Node(3))
print(list(t.pre()), list(t.post()), list(t.bfs()))
