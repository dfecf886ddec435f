class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", end=" "); return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): print("lt", end=" "); return self.n < o.n if isinstance(o, V) else NotImplemented
    def __le__(self, o): print("le", end=" "); return self.n <= o.n if isinstance(o, V) else NotImplemented
print(V(1) == V(1), V(1) != V(2), V(1) < V(2), V(1) > V(2), V(1) <= V(1), V(1) >= V(2))
print(V(1) == 1, V(1) != 1, 1 == V(1))
for f in (lambda: V(1) < 1, lambda: 1 < V(1), lambda: V(1) >= "x", lambda: hash(V(1))):
    try:
        f()
    except TypeError as e:
        print(e)
class W(V):
    def __gt__(self, o): print("W.gt", end=" "); return "reflected"
    def __eq__(self, o): print("W.eq", end=" "); return "W"
print(V(1) < W(2), V(1) == W(1), W(1) == V(1), V(1) != W(1), W(1) > V(0))
class Ret:
    def __eq__(self, o): return "eq result"
    def __ne__(self, o): return ["ne"]
    def __lt__(self, o): return 0
    def __bool__(self): return True
print(Ret() == 1, Ret() != 1, Ret() < 1, 1 > Ret(), not (Ret() == 1), 1 == Ret())
class OnlyEq:
    def __eq__(self, o): return True
print(OnlyEq() != 5, OnlyEq() == 5, OnlyEq.__hash__, OnlyEq() in [1], [OnlyEq()] == [5])
class OnlyNe:
    def __ne__(self, o): return "ne"
print(OnlyNe() == OnlyNe(), OnlyNe() != 1, hash(OnlyNe()) is not None)
class NI:
    def __eq__(self, o): print("NI.eq", end=" "); return NotImplemented
    def __lt__(self, o): print("NI.lt", end=" "); return NotImplemented
    def __gt__(self, o): print("NI.gt", end=" "); return NotImplemented
n = NI()
print(n == n, n == NI(), n != NI())
try:
    n < NI()
except TypeError as e:
    print(e)
class Raises:
    def __eq__(self, o): raise ValueError("eq!")
    def __bool__(self): raise ValueError("bool!")
for f in (lambda: Raises() == 1, lambda: 1 == Raises(), lambda: Raises() in [1], lambda: not Raises(), lambda: Raises() and 1, lambda: 1 if Raises() else 2, lambda: [1].index(Raises()), lambda: (Raises(),) == (1,), lambda: Raises() != 1):
    try:
        print(f())
    except ValueError as e:
        print(e)
class Chain:
    def __lt__(self, o): return Tri()
class Tri:
    def __bool__(self): print("bool", end=" "); return False
print(type(Chain() < 1 < undefined).__name__)
print(NotImplemented.__class__.__name__, object() == object(), object().__eq__(1), object().__lt__(1), object.__ne__(1, 1), (1).__eq__("a"))
try:
    bool(NotImplemented)
except TypeError as e:
    print(e)
