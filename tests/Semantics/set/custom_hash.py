class E:
    def __init__(self, v):
        self.v = v
    def __hash__(self):
        return hash(self.v) % 2
    def __eq__(self, o):
        return isinstance(o, E) and self.v == o.v
    def __repr__(self):
        return f"E{self.v}"
s = {E(1), E(3), E(1), E(2)}
print(len(s), E(3) in s, E(4) in s, sorted(e.v for e in s))
first = E("same")
second = E("same")
t = {first}
t.add(second)
print(len(t), next(iter(t)) is first, t.pop() is first)
t = {first} | {second}
print(next(iter(t)) is first, next(iter({first} & {second})) in (first, second))
class Mut:
    def __init__(self, v):
        self.v = v
    def __hash__(self):
        return hash(self.v)
    def __eq__(self, o):
        return self.v == o.v
m = Mut(1)
u = {m}
m.v = 2
print(m in u, Mut(1) in u, list(u)[0] is m)
nan = float("nan")
print(nan in {nan}, len({nan, nan}), {nan} == {nan})
class Bad:
    def __hash__(self):
        raise TypeError("custom message")
for f in (lambda: {Bad()}, lambda: Bad() in {1}, lambda: {1}.add(Bad()), lambda: set([Bad()]), lambda: {1}.discard(Bad())):
    try:
        f()
    except TypeError as e:
        print(e)
class EqErr:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        raise ValueError("eq")
try:
    {EqErr(), EqErr()}
except ValueError as e:
    print(e)
try:
    1 in {EqErr()}
except ValueError as e:
    print(e)
