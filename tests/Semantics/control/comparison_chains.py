log = []
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o): log.append(f"{self.v}<{o.v}"); return self.v < o.v
    def __le__(self, o): log.append(f"{self.v}<={o.v}"); return self.v <= o.v
    def __eq__(self, o): log.append(f"{self.v}=={o.v}"); return self.v == o.v
    def __contains__(self, o): log.append(f"{o.v} in {self.v}"); return True
def n(v): log.append(f"n{v}"); return N(v)
def r(v):
    out = v, log[:]
    log.clear()
    return out
print(r(n(1) < n(2) < n(3)), r(n(2) < n(1) < n(3)), r(n(1) <= n(1) == n(1)), r(n(1) < n(5) > n(3)), r(n(1) in n(2) in n(3)), r(not n(1) < n(2)), r((n(1) < n(2)) is True))
class Odd:
    def __lt__(self, o): return []
    def __gt__(self, o): return "truthy"
    def __ge__(self, o): return 0
print(Odd() < 1 < 2, Odd() > 1 < 2, 1 < 2 and Odd() > 0, Odd() >= 1 == 5, 0 < Odd() < 5)
print(1 < 2 < 3 < 4, 1 < 3 < 2, 1 == 1.0 == True, 1 != 2 != 1, "a" < "b" < "c", 1 < 2 == 2, (1 < 2) == 2, 1 < (2 == 2), [] == [] != [1], None is None is None, 3 not in [1] == False, 0 == 0 in [0], "a" in "ab" in ["ab"], 5 > 3 >= 3 > 2, -1 < 0 <= 0 < 1)
try: 1 < 2 < "a"
except TypeError as e: print(e)
try: print(2 < 1 < "a")
except TypeError as e: print(e)
x = 5
print(0 < x < 10, 0 < x < 5, x == 5 < 6, 1 < x <= 5 != 6, x < 10 > x, 0 <= x - 5 <= 0, [v for v in range(10) if 2 <= v < 5], "0" <= "5" <= "9", 1 < 2.5 < 2**70 < float("inf"))
if 1 < x < 10: print("if chain")
if not 1 < x < 3: print("not chain")
while 0 < x < 6: x += 1
print(x)
a = 1 < 2 < 3
b = 1 < 2 > 5
print(a, b, (lambda v: 0 < v < 3)(2), [0 < v < 3 for v in range(5)], all(a < b < c for a, b, c in [(1, 2, 3)]), 1 < 2 < 3 if 1 < 2 < 1 else "else", assert_ if (assert_ := 1 < 2 < 3) else 0)
def mid(): print("mid once", end=" "); return 5
print(0 < mid() < 10, 10 < mid() < 20)
for op1 in ("<", "==", "in", "is", "not in", "is not"):
    try: print(op1, eval(f"'a' {op1} 'ab' {op1} ['ab']"), end="; ")
    except TypeError as e: print(op1, e, end="; ")
print()
nan = float("nan")
print(nan < 1 < 2, 1 < nan < 2, nan == nan == nan, not nan < nan, 1 < 2 < nan, nan != nan != nan)
import operator
print(operator.lt(1, 2) and operator.lt(2, 3), max(1, 2) < 3 < min(5, 6), sorted([3, 1, 2]) == [1, 2, 3] != [], 1 .__lt__(2) is True is not False)
