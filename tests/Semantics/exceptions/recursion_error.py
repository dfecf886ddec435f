import sys
def f(n): return f(n + 1)
def g(n):
    try: return g(n + 1)
    except RecursionError: return "recovered"
def h(n):
    try: return h(n + 1)
    finally: counts.append(1) if len(counts) < 3 else None
counts = []
for fn in (f, h):
    try: fn(0)
    except RecursionError as e: print(fn.__name__, type(e).__name__, str(e).startswith("maximum recursion depth exceeded"), isinstance(e, RuntimeError))
print(g(0), counts)
class A:
    def __repr__(self): return f"<{self.x!r}>"
    @property
    def p(self): return self.p
    def __getattribute__(self, n): return object.__getattribute__(self, n)
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __add__(self, o): return self + o
    def __iter__(self): return iter(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getitem__(self, i): return self[i]
    def __str__(self): return str(self)
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
a = A()
a.x = a
for name, fn in (("repr", lambda: repr(a)), ("property", lambda: a.p), ("call", a), ("len", lambda: len(a)), ("add", lambda: a + 1), ("eq", lambda: a == 1), ("hash", lambda: hash(a)), ("item", lambda: a[0]), ("str", lambda: str(a)), ("bool", lambda: bool(a)), ("contains", lambda: 1 in a), ("iter", lambda: iter(a))):
    try:
        fn()
        print(name, "no error")
    except RecursionError: print(name, "RecursionError")
def gen(n):
    yield n
    yield from gen(n + 1)
try:
    for x in gen(0): pass
except RecursionError: print("generator recursion", x > 100)
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
try: mutual_a(0)
except RecursionError: print("mutual")
depth = 0
def count():
    global depth
    depth += 1
    count()
try: count()
except RecursionError: pass
first = depth
depth = 0
try: count()
except RecursionError: pass
print(depth == first, 800 < depth <= 1000)
try: exec("x = " + "(" * 300 + ")" * 300)
except (SyntaxError, MemoryError, RecursionError) as e: print(type(e).__name__, e.args[0])
try: sorted([3, 1], key=lambda x: f(0))
except RecursionError: print("through a builtin")
