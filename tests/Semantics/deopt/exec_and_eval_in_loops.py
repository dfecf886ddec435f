"""exec, eval and compile from hot code: they change globals, define functions, and see the current locals."""

namespace = {"x": 1, "y": 0.5}


def evaluate(expression, n):
    code = compile(expression, "<expression>", "eval")
    total = 0
    for i in range(n):
        namespace["x"] = i
        if i == n - 2:
            namespace["x"] = 0.25
        total += eval(code, namespace)
    return total


print(evaluate("x + 1", 1500), evaluate("x * y if x > 10 else -1", 1500), evaluate("len(str(x))", 1500))
namespace["len"] = lambda text: 100
print(evaluate("len(str(x))", 1000))
try:
    evaluate("z + 1", 1500)
except NameError as error:
    print(error)


def redefine(n):
    total = 0
    for i in range(n):
        if i % 500 == 0:
            exec(f"def helper(v): return v {['+', '-', '/', '*'][i // 500]} 2", globals())
        total += helper(i)
    return total


print(redefine(2000))
source = """
count = 0
for step in range(2000):
    count += step
    if step == 1500:
        count = count / 2
"""
scope = {}
exec(source, scope)
print(scope["count"], scope["step"])


class Tracing(dict):
    reads = writes = 0

    def __getitem__(self, key):
        Tracing.reads += 1
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        Tracing.writes += 1
        super().__setitem__(key, value)


traced = Tracing()
exec(source, {}, traced)
print(traced["count"], Tracing.reads > 3000, Tracing.writes > 3000)
for text in ("for i in range(1500): 1 // (1499 - i)", "for i in range(1500):\n  if i == 1400: undefined", "x = = 1"):
    try:
        exec(text, {})
    except (ZeroDivisionError, NameError, SyntaxError) as error:
        print(type(error).__name__, error)
