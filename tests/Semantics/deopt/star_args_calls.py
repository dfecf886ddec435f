"""Calls with *args and **kwargs whose length, order and type change from iteration to iteration."""


def target(a, b=10, *rest, c=100, **named):
    return a + b + sum(rest) + c + sum(named.values())


def spread(arguments, keywords):
    return target(*arguments, **keywords)


total = 0
for i in range(2000):
    total += spread((i, 1), {"c": 2})
print(total)
for arguments, keywords in [((1,), {}), ((1, 2, 3, 4), {"d": 0.5}), ([5, 6], {"c": 7}), (range(3), {}), ("", {"a": 1}),
                            (iter([1, 2]), {}), ({1: 2, 3: 4}, {"z": 9}), ((k for k in (1, 2)), {"c": 2 ** 63})]:
    print(spread(arguments, keywords), end=" ")
print()
for arguments, keywords in [((), {}), ((1,), {"a": 2}), (5, {}), ((1,), None), ((1,), {3: 4}), (("x",), {}), (None, {})]:
    try:
        print(spread(arguments, keywords))
    except TypeError as error:
        print(error)


def fixed(a, b, /, c, *, d):
    return (a, b, c, d)


def call_fixed(n, extra):
    out = None
    for i in range(n):
        out = fixed(i, *(1,), **({"c": 2, "d": 3} if i < n - 1 else extra))
    return out


print(call_fixed(2000, {"d": 4, "c": 5}))
for extra in ({"c": 1}, {"c": 1, "d": 2, "e": 3}, {"b": 1, "c": 2, "d": 3}):
    try:
        call_fixed(1500, extra)
    except TypeError as error:
        print(error)


def forward(function, *args, **kwargs):
    return function(*args, **kwargs)


print(sum(forward(max, i, 5) for i in range(2000)), forward(sorted, [3, 1], reverse=True), forward(dict, a=1))
print(forward(forward, forward, target, 1), forward(lambda *a, **k: (a, k), *[1, 2], x=3, **{"y": 4}))
merged = [*range(3), *"ab", *{5: 6}], {**{"a": 1}, "b": 2, **{"a": 3}}
print(merged)
try:
    forward(dict, **{"a": 1}, **{"a": 2})
except TypeError as error:
    print(error)
