"""Two variables that exchange an int and a float (and more) in every iteration: no specialisation stays right."""


def alternate(n):
    a, b = 0, 0.5
    for _ in range(n):
        a, b = b, a
        a += 1
    return a, b


print(alternate(2000), alternate(2001))


def rotate(n):
    a, b, c, d = 1, 2.5, "x", None
    kinds = {}
    for _ in range(n):
        a, b, c, d = b, c, d, a
        key = type(a).__name__ + type(b).__name__
        kinds[key] = kinds.get(key, 0) + 1
    return kinds, (a, b, c, d)


print(rotate(2002))


def toggle(n):
    x = 1
    total = 0
    for i in range(n):
        x = x * 0.5 if i % 2 else int(x * 2) + 1
        total += x
    return round(total, 6), x


print(toggle(2000))


class Holder:
    def __init__(self):
        self.x = 0
        self.y = 0.5

    def exchange(self):
        self.x, self.y = self.y, self.x
        return self.x


holder = Holder()
print(sum(holder.exchange() for _ in range(2001)), holder.x, holder.y)


def alternating_callee(n):
    functions = [lambda x: x + 1, lambda x: x + 0.5, lambda x: str(x)[:3], len]
    value = 0
    seen = []
    for i in range(n):
        value = functions[i % 4](value)
        if i % 500 == 3:
            seen.append(value)
    return seen


print(alternating_callee(2000))


def alternating_lists(n):
    lists = [[1, 2], [0.5, 1.5], ["a", "b"], [None, 2 ** 70], [True, []]]
    out = []
    for i in range(n):
        current = lists[i % 5]
        current[0], current[1] = current[1], current[0]
        if i > n - 6:
            out.append(current[:])
    return out


print(alternating_lists(2000))
