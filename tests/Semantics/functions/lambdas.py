print((lambda: 1)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, z=2), (lambda x, /, y, *, z: (x, y, z))(1, 2, z=3), (lambda: (yield))().__class__.__name__, (lambda: [i for i in range(3)])())
f = lambda x: lambda y: lambda z: x + y + z
print(f(1)(2)(3), (lambda x: x if x else "zero")(0), (lambda *, k=5: k)(), (lambda a, b=lambda: 7: b())(1), sorted([3, -1, 2], key=lambda v: -v), [*map(lambda x: x ** 2, range(3))])
print(f.__name__, f.__qualname__, f(1).__qualname__, f.__doc__, f.__code__.co_name)
compose = lambda *fs: (lambda x: x) if not fs else lambda x: fs[0](compose(*fs[1:])(x))
print(compose(str, lambda x: x + 1, int)("41"))
for g, args in (((lambda: 0), (1,)), ((lambda x: x), ()), ((lambda x, y: x), (1,)), ((lambda *, k: k), ()), ((lambda x, /: x), ())):
    try:
        g(*args)
    except TypeError as e:
        print(e)
try:
    (lambda x: x)(y=1)
except TypeError as e:
    print(e)
x = 10
h = lambda: x
x = 20
print(h(), (lambda x=x: x)(), [(lambda: n)() for n in range(3)], (lambda: (x := 5, x))(), x, (lambda x: (x := x + 1))(1))
class C:
    v = 5
    m = lambda self, k=v: (self.v, k)
    s = staticmethod(lambda: "static")
print(C().m(), C.s(), C.m.__qualname__, C().m.__func__ is C.m)
fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)
print([fib(i) for i in range(10)])
print({"a": lambda: 1, "b": lambda: 2}["b"](), (lambda: {"k": lambda: "nested"})()["k"](), (lambda f=(lambda: "d"): f())(), not (lambda: 0)(), (lambda: ...)(), (lambda: (1, 2))(), (lambda: 1, 2)[1])
def syntax(source):
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as e:
        print(repr(source), "!!", type(e).__name__ + ":", e.msg, e.lineno)
    else:
        print(repr(source), "compiles")

for s in ("lambda: return 1", "lambda x: x = 1", "lambda (a, b): a", "lambda x=1, y: x", "lambda x, x: 1", "lambda: (yield)", "lambda *: 1", "lambda **k, a: 1", "lambda x: int: 1", "lambda", "f(lambda: pass)", "lambda *a, *b: 1", "(lambda x: x)(1) = 2", "lambda: x := 1", "lambda: await x"):
    syntax(s)
