"""import statements and module attributes in hot functions; sys.modules is edited while they run."""

import sys
import types


def distance(n):
    total = 0.0
    for i in range(n):
        from math import sqrt
        total += sqrt(i * i)
    return total


print(distance(1500))


def install(name, **attributes):
    module = types.ModuleType(name)
    vars(module).update(attributes)
    sys.modules[name] = module
    return module


def use(n, events):
    log = []
    total = 0
    for i in range(n):
        if i in events:
            events[i]()
        try:
            import made_up
            from made_up import value as local
            total += made_up.value + local
        except ImportError as error:
            log.append((i, type(error).__name__, str(error).partition(" (")[0]))
            if len(log) > 2:
                break
    return total, log


install("made_up", value=1)
print(use(1500, {}))
print(use(1500, {700: lambda: install("made_up", value=0.5)}))
print(use(1500, {700: lambda: setattr(sys.modules["made_up"], "value", 2 ** 63)}))
print(use(1500, {1000: lambda: delattr(sys.modules["made_up"], "value")})[1])
install("made_up", value=1)
print(use(1500, {1000: lambda: sys.modules.pop("made_up")})[1])
print(use(1500, {0: lambda: install("made_up", value=1), 1000: lambda: sys.modules.update(made_up=None)})[1])

module = install("made_up", __getattr__=lambda name: 7 if name == "value" else getattr(5, name))
print(use(1500, {}))
try:
    from made_up import anything
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0])


def conditional(n):
    for i in range(n):
        if i == n - 1:
            import json as late
    return late.__name__


print(conditional(1500))
sys.modules["made_up"] = object()
try:
    import made_up
    made_up.value
except AttributeError as error:
    print(error)
del sys.modules["made_up"]
