"""The function behind a global, an attribute, a local and a list element changes while it is being called."""


def first(x):
    return x + 1


def second(x):
    return x * 0.5


def third(x):
    return str(x)


current = first


def drive(n, schedule):
    global current
    current = first
    total = 0
    for i in range(n):
        if i in schedule:
            current = schedule[i]
        result = current(i)
        total += result if not isinstance(result, str) else len(result)
    return total


print(drive(3000, {}))
print(drive(3000, {1500: second}))
print(drive(3000, {1000: second, 1500: third, 2000: first, 2500: lambda x: -x}))
print(drive(3000, {1000: int, 1500: float, 2000: abs, 2500: lambda x: 3}))
for bad in (5, None, "first"):
    try:
        drive(3000, {2000: bad})
    except TypeError as error:
        print(error)


def local_alias(functions, n):
    total = 0
    function = functions[0]
    for i in range(n):
        total += function(i)
        if i % 1000 == 999:
            function = functions[(i // 1000 + 1) % len(functions)]
    return total


print(local_alias([first, second, round, lambda x, y=10: y], 5000))


def self_replacing(x):
    global self_replacing
    if x == 1500:
        self_replacing = lambda x: 1
    return 0


print(sum(self_replacing(i) for i in range(3000)))
