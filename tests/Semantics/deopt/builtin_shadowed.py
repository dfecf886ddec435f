"""A builtin is shadowed by a global, or replaced in builtins, while compiled code uses it."""

import builtins


def measure(items, n, at=None, change=None):
    total = 0
    for i in range(n):
        if i == at:
            change()
        total += len(items) + abs(-i)
    return total


def shadow_len():
    global len
    len = lambda items: 100


def unshadow_len():
    global len
    del len


def replace_abs():
    builtins.abs = lambda x: x


original = abs
print(measure([1, 2], 2000))
print(measure([1, 2], 2000, 1000, shadow_len))
print(measure([1, 2], 2000))
print(measure([1, 2], 2000, 1000, unshadow_len))
try:
    print(measure([1, 2], 2000, 1000, replace_abs))
    print(abs(-5))
finally:
    builtins.abs = original
print(measure([1, 2], 2000))

builtins.shared_name = 5


def use_added(n):
    total = 0
    for i in range(n):
        total += shared_name
        if i == n // 2:
            globals()["shared_name"] = 7
    return total


print(use_added(2000))
del globals()["shared_name"], builtins.shared_name
try:
    use_added(2000)
except NameError as error:
    print(error)


def ranges(n):
    global range
    total = 0
    for i in range(n):
        if i == 1000:
            range = lambda *args: [7]
        for j in range(2):
            total += j
    del range
    return total


print(ranges(2000))
print(ranges(2000))
