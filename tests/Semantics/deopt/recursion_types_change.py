"""Hot recursive functions whose argument or result type changes in the depth."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(18), fib(18.0), fib(True), fib(12.5))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 30), ackermann(2.0, 10), ackermann(0, 2 ** 63 - 1))


def total(tree):
    if isinstance(tree, tuple):
        left, value, right = tree
        return total(left) + value + total(right)
    return 0 if tree is None else tree


def build(depth, leaf):
    return leaf if depth == 0 else (build(depth - 1, leaf), depth, build(depth - 1, leaf))


print(total(build(9, None)), total(build(9, 0.5)), total(build(8, 2 ** 60)))
bad = (build(8, None), 1, (None, "x", None))
try:
    total(bad)
except TypeError as error:
    print(error)


def power(base, exponent):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2)
    return half * half if exponent % 2 == 0 else half * half * base


results = [power(b, e) for b in (2, 3, -2, 0.5, 10) for e in range(40)]
print(results[39], results[79], results[119], results[199], sum(map(abs, results)) > 10 ** 39)


def flatten(items, out):
    for item in items:
        if isinstance(item, (list, tuple)):
            flatten(item, out)
        else:
            out.append(item)
    return out


nested = [[k, (k + 1, [k / 2, [str(k)]])] for k in range(500)]
flat = flatten(nested, [])
print(len(flat), flat[:4], flat[-4:])


def hanoi(n, a, b, c, count):
    return count if n == 0 else hanoi(n - 1, c, b, a, hanoi(n - 1, a, c, b, count) + 1)


print(hanoi(10, "a", "b", "c", 0), hanoi(8, 1, 2, 3, 0.5))
