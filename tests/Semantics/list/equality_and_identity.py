nan = float("nan")
class Never:
    def __eq__(self, other):
        return False
class Always:
    def __eq__(self, other):
        return True
class Loud:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return NotImplemented
    def __repr__(self):
        return f"L{self.n}"
n = Never()
print([n] == [n], n in [n], [n].index(n), [n].count(n), [Never()] == [Never()], [nan] == [nan], nan in [nan], [nan].count(nan), [Always()] == [5], 5 in [Always()])
a, b = Loud(1), Loud(2)
print([a, b] == [a, b], [a, b] == [b, a], a in [b, a], [a] != [b])
print([1, 2] == [1.0, 2.0], [1] == [True], [] == [], [] == (), [1, 2] == [1, 2, 3], [[1], {2: 3}] == [[1], {2: 3}])
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [3] > [2, 9, 9], [nan] < [nan], [nan] <= [nan], [n] <= [n])
rec1, rec2 = [], []
rec1.append(rec1)
rec2.append(rec2)
try:
    print(rec1 == rec2)
except RecursionError as e:
    print("RecursionError")
print(rec1 == rec1, [1, 2].__eq__(5), [1].__ne__([2]))
try:
    [1] == [type("X", (), {"__eq__": lambda s, o: 1 / 0})()]
except ZeroDivisionError as e:
    print(e)
