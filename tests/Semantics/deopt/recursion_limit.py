"""RecursionError out of functions, methods and operators that compiled code inlines, and recovery afterwards."""

import sys


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


class Chain:
    def __init__(self, following):
        self.following = following

    def length(self):
        return 1 + (self.following.length() if self.following else 0)

    def __eq__(self, other):
        return self.following == other.following

    def __getattr__(self, name):
        return getattr(self, name + "x") if len(name) < 10 ** 6 and name.startswith("loop") else None


for _ in range(300):
    deep(20)
print(deep(500))
for attempt in range(3):
    try:
        deep(10 ** 6)
    except RecursionError as error:
        print(type(error).__name__, str(error)[:32])
print(deep(500))

chain = other = None
for _ in range(400):
    chain, other = Chain(chain), Chain(other)
print(chain.length())
for _ in range(3000):
    chain, other = Chain(chain), Chain(other)
for action in (lambda: chain.length(), lambda: chain == other, lambda: chain.loop):
    try:
        action()
    except RecursionError:
        print("too deep")


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(300), odd(300), sum(even(k % 50) for k in range(1000)))
try:
    even(10 ** 5)
except RecursionError:
    print("mutual")


def unwinding(n, log):
    try:
        return unwinding(n + 1, log)
    finally:
        log[0] += 1


log = [0]
try:
    unwinding(0, log)
except RecursionError:
    print("unwound", log[0] > 500, sys.getrecursionlimit())
