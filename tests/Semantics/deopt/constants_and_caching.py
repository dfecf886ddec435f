"""Values that look constant to a compiler but are not: defaults, class bodies, module attributes, type calls."""

import math
import types

settings = types.SimpleNamespace(step=1, table={"a": 1})
module = types.ModuleType("module")
module.limit = 10


def run(n, events):
    total = 0
    for i in range(n):
        if i in events:
            events[i]()
        total += settings.step
        total += settings.table["a"]
        if i % 20 < module.limit:
            total += 1
    return total


print(run(1500, {}))
print(run(1500, {500: lambda: setattr(settings, "step", 0.5), 600: lambda: settings.table.update(a=3)}))
print(run(1500, {500: lambda: setattr(module, "limit", 2.5), 700: lambda: setattr(settings, "table", {"a": -1, "b": 0})}))
try:
    run(1500, {1499: lambda: delattr(module, "limit")})
except AttributeError as error:
    print(error)
module.__getattr__ = lambda name: 5
print(run(1500, {}))


def roots(n):
    total = 0.0
    original = math.sqrt
    try:
        for i in range(n):
            total += math.sqrt(i * i)
            if i == n // 2:
                math.sqrt = lambda x: 1
    finally:
        math.sqrt = original
    return total


print(roots(1500), math.sqrt(49))


def constants(n):
    seen = []
    for i in range(n):
        pair = (1, 2.5, "x", None, (3, 4))
        numbers = [1, 2, 3]
        numbers.append(i)
        table = {"k": 0}
        table["k"] += i
        if i == n - 1:
            seen = [pair, numbers, table, -0.0, 1e400, 2 ** 70, b"b", ..., frozenset({1}) == {1}]
    return seen


print(constants(1500))


def types_called(n, kind):
    out = 0
    for i in range(n):
        out += kind(i % 3)
    return out, type(out).__name__


print(types_called(1000, int), types_called(1000, float), types_called(1000, bool), types_called(1000, complex))
print(types_called(1000, abs), types_called(1000, [7, 8, 9].__getitem__))
