"""Generator expressions and comprehensions in hot functions: captured variables, changing sources, early exits."""


def sums(n, factor):
    return sum(i * factor for i in range(n)), any(i * factor > n for i in range(n)), all(i >= 0 for i in range(n))


print(sums(2000, 2), sums(2000, 0.5), sums(2000, 2 ** 60))


def late_binding(n):
    factor = 1
    lazy = (i * factor for i in range(n))
    total = 0
    for k, value in enumerate(lazy):
        total += value
        if k == n // 2:
            factor = 0.5
    return total


print(late_binding(2000))


def source_changes(n):
    items = list(range(n))
    lazy = (item * 2 for item in items)
    out = 0
    for value in lazy:
        out += value
        if value == n:
            items.append(7)
            items[n // 2 + 1] = 0.25
    return out, len(items)


print(source_changes(2000))


def comprehensions(n):
    i = "outer"
    squares = [i * i for i in range(n)]
    table = {i: i / 2 if i > n - 3 else i for i in range(n)}
    odd = {i % 7 for i in range(n) if i & 1}
    nested = [[i + j for j in range(3)] for i in range(n)]
    return i, squares[-1], sum(table.values()), len(odd), nested[-1], [j for row in nested for j in row][-1]


print(comprehensions(1500))


def failing(values):
    try:
        return [100 // value for value in values]
    except (ZeroDivisionError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


print(failing(range(1, 2000))[:3], failing([*range(1, 2000), 0]), failing([*range(1, 2000), "x"]), failing([1, 0.5]))
first = next(i for i in range(5000) if i * i > 3_000_000)
print(first, next((i for i in range(2000) if i < 0), "none"), [y := 5, y ** 2], [last := i for i in range(3)][-1], last)
