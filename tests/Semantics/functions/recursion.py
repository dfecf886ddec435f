import sys
def fact(n): return 1 if n == 0 else n * fact(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a, b, c): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(fact(25), even(100), odd(77), ack(2, 3), len(hanoi(6, "a", "b", "c")), hanoi(2, 1, 2, 3))
def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError as e:
        return str(e), type(e).__mro__[1].__name__, n > 100
print(depth())
def forever(): return forever()
for _ in range(2):
    try:
        forever()
    except RecursionError as e:
        print(e)
class R:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
for f in (lambda: R().a, lambda: repr(R()), lambda: R() == 1):
    try:
        f()
    except RecursionError as e:
        print(str(e).split(" while")[0])
old = sys.getrecursionlimit()
print(old)
sys.setrecursionlimit(200)
def count(n): return 0 if n == 0 else 1 + count(n - 1)
print(count(100))
try:
    count(500)
except RecursionError as e:
    print("limited")
sys.setrecursionlimit(5000)
print(count(3000))
for bad in (0, -1, "a", 1.5):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(e)
sys.setrecursionlimit(old)
y = (lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a))))
print(y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(10))
def nested(n): return [nested(n - 1)] if n else []
print(nested(5), str(nested(50)).count("["))
